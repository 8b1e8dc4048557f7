package taskmeter.campaign.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that holds a CSV file open until its input ends. */
public final class CsvFileHolder {

  static final String READY = "ready";

  private CsvFileHolder() {}

  /** Opens the given file. */
  public static void main(String... arguments) throws IOException {
    try (CsvFile<String> held = new CsvFile<>(Path.of(arguments[0]), CsvFileTest.COLUMNS)) {
      System.out.println(READY);
      held.append(List.of("after input: " + System.in.read()));
    }
  }
}
