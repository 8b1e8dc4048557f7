package taskmeter.report.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a file, each in one {@link PassingRow}. FastCSV reads a file without quotes, which samples are, and
 * gives values without a text for each. Commons CSV reads a file with quotes: it says where they are unbalanced.
 */
final class Records {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final String file;
  private final List<String> required;
  private final Complaints complaints;
  private final Consumer<PassingRow> next;
  private final List<String> header = new ArrayList<>();
  private Optional<PassingRow> row = Optional.empty();
  private boolean complete = true;
  private boolean known;
  private long lastRow;

  Records(String file, List<String> required, Complaints complaints, Consumer<PassingRow> next) {
    this.file = file;
    this.required = required;
    this.complaints = complaints;
    this.next = next;
  }

  /** Returns whether all rows and required columns could be read. */
  boolean complete() {
    return complete && row.isPresent();
  }

  void read(CompleteLines lines) throws IOException {
    try (Reader reader = lines.reader()) {
      if (lines.quotes()) {
        withQuotes(reader);
      } else {
        withoutQuotes(reader);
      }
    }
    if (row.isEmpty() && complete) {
      complaints.add(file, 1, "", "no header", "a first line with " + String.join(", ", required),
          "choose another run, or measure again");
    }
  }

  private void withoutQuotes(Reader reader) throws IOException {
    try (CsvReader<Boolean> records = CsvReader.builder().skipEmptyLines(false)
        .allowExtraFields(true).allowMissingFields(true).build(new Values(), reader)) {
      records.forEach(read -> complete &= read);
    }
  }

  private void withQuotes(Reader reader) throws IOException {
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      for (CSVRecord each : parser) {
        Values values = new Values();
        values.handleBegin(parser.getCurrentLineNumber());
        for (int i = 0; i < each.size(); i++) {
          values.handleField(i, each.get(i).toCharArray(), 0, each.get(i).length(), false);
        }
        complete &= values.buildRecord();
      }
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e.getCause();
      }
      complaints.add(file, lastRow == 0 ? 1 : lastRow + 1, "", "unbalanced quotes", "quotes as in RFC 4180",
          "fix the quotes of this line or of the lines after it");
      complete = false;
    }
  }

  /** Collects the values of one record after the other; the result of a record says whether it could be read. */
  private final class Values extends AbstractBaseCsvCallbackHandler<Boolean> {

    @Override
    protected void handleBegin(long line) {
      row.ifPresent(each -> each.begin(line));
    }

    @Override
    protected void handleField(int index, char[] source, int offset, int length, boolean quoted) {
      if (row.isPresent()) {
        row.get().add(source, offset, length);
      } else {
        header.add(new String(source, offset, length));
      }
    }

    /** An empty line is one empty value. */
    @Override
    protected void handleEmpty() {
      handleField(0, new char[0], 0, 0, false);
    }

    @Override
    protected Boolean buildRecord() {
      if (row.isEmpty()) {
        Map<String, Integer> columns = new HeaderColumns(file, header, required, complaints).byName();
        row = Optional.of(new PassingRow(file, columns, header.size(), complaints));
        known = columns.keySet().containsAll(required);
        return known;
      }
      // Rows below a wrong header would only repeat its mistake
      if (!known || !row.get().complete()) {
        return false;
      }
      lastRow = row.get().line();
      next.accept(row.get());
      return true;
    }
  }
}
