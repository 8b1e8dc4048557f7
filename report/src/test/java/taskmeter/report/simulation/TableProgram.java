package taskmeter.report.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs that write the tables of the documents in {@code results}. */
enum TableProgram {

  POWER(Power.class, Power::tables),
  PAIRING(Pairing.class, Pairing::tables),
  WITHIN_BLOCKS(WithinBlocks.class, WithinBlocks::tables),
  STOCK_JMH(StockJmh.class, StockJmh::tables),
  TURN_LEVELS(TurnLevels.class, TurnLevels::tables);

  private static final String WRITE = "--write";
  private static final String ONLY = "--table=";

  private final Class<?> program;
  private final Tables tables;

  TableProgram(Class<?> program, Tables tables) {
    this.program = program;
    this.tables = tables;
  }

  /** Computes the tables of a program. */
  @FunctionalInterface
  interface Tables {

    /** @param root the folder to which paths in the arguments are relative */
    List<DocumentTable> of(Path root, List<String> arguments) throws IOException;
  }

  /** Returns the program's name in the comments above its tables. */
  String title() {
    return program.getSimpleName();
  }

  /** Returns the name in the comment above a table, see {@link MarkedTables}. */
  String marker(List<String> arguments, DocumentTable table) {
    return title() + " " + String.join(" ", arguments)
        + (table.title().isEmpty() ? "" : ": " + table.title());
  }

  List<DocumentTable> tables(Path root, List<String> arguments) throws IOException {
    return tables.of(root, arguments);
  }

  /**
   * Prints the tables, or replaces the tables of the documents.
   *
   * @param given the program's arguments; {@value WRITE} to replace; {@value ONLY} with a title for a single table
   */
  void run(String... given) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(given));
    boolean write = arguments.remove(WRITE);
    List<String> only = arguments.stream().filter(each -> each.startsWith(ONLY))
        .map(each -> each.substring(ONLY.length())).toList();
    arguments.removeIf(each -> each.startsWith(ONLY));
    List<DocumentTable> chosen = tables(Path.of(""), arguments).stream()
        .filter(table -> only.isEmpty() || only.contains(table.title())).toList();
    if (write) {
      write(Path.of("results", "study"), arguments, chosen);
    } else {
      print(chosen);
    }
  }

  private static void print(List<DocumentTable> chosen) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < chosen.size(); i++) {
      out.print(i == 0 ? "" : "\n");
      chosen.get(i).lines().forEach(line -> out.print(line.text().get() + "\n"));
    }
  }

  /** Finds all comments before it computes anything, because a table may take minutes. */
  void write(Path folder, List<String> arguments, List<DocumentTable> chosen) throws IOException {
    List<MarkedTables> places = new ArrayList<>();
    for (DocumentTable table : chosen) {
      places.add(document(folder, marker(arguments, table)));
    }
    for (int i = 0; i < chosen.size(); i++) {
      places.get(i).replace(marker(arguments, chosen.get(i)), chosen.get(i).text());
    }
  }

  private static MarkedTables document(Path folder, String marker) throws IOException {
    for (MarkedTables document : MarkedTables.in(folder)) {
      if (document.all().containsKey(marker)) {
        return document;
      }
    }
    throw new IllegalArgumentException(folder + ": found no document with <!-- table: " + marker + " -->; add it "
        + "where the table belongs, with <!-- end --> on the next line, or use the arguments in a document");
  }
}
