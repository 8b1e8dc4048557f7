package taskmeter.report.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs whose tables the documents in {@code results} have. */
enum TableProgram {

  POWER(Power.class, Power::tables),
  PAIRING(Pairing.class, Pairing::tables),
  WITHIN_BLOCKS(WithinBlocks.class, WithinBlocks::tables),
  STOCK_JMH(StockJmh.class, StockJmh::tables);

  private static final String WRITE = "--write";
  private static final String ONLY = "--table=";

  private final Class<?> program;
  private final Tables tables;

  TableProgram(Class<?> program, Tables tables) {
    this.program = program;
    this.tables = tables;
  }

  /** What a program prints. */
  @FunctionalInterface
  interface Tables {

    /** @param root where the paths among the arguments begin */
    List<DocumentTable> of(Path root, List<String> arguments) throws IOException;
  }

  /** As the comments above its tables name it. */
  String title() {
    return program.getSimpleName();
  }

  /** What the comment above a table names, see {@link MarkedTables}. */
  String marker(List<String> arguments, DocumentTable table) {
    return title() + " " + String.join(" ", arguments)
        + (table.title().isEmpty() ? "" : ": " + table.title());
  }

  List<DocumentTable> tables(Path root, List<String> arguments) throws IOException {
    return tables.of(root, arguments);
  }

  /**
   * Prints the tables, or replaces those of the documents.
   *
   * @param given the program's arguments; {@value WRITE} to replace; {@value ONLY} with a title for one table alone
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
      write(Path.of("results"), arguments, chosen);
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

  /** Finds all comments before it computes anything, for that may take minutes. */
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
    throw new IllegalArgumentException(folder + ": found no document with <!-- table: " + marker + " -->; add it where "
        + "the table is to be, with <!-- end --> on the next line, or give the arguments that a document names");
  }
}
