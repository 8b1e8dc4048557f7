package taskmeter.report.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.input.BOMInputStream;

/** The text of a file up to its last line end; an incomplete last line is ignored. */
final class CompleteLines {

  private CompleteLines() {}

  /** Reads a file without its byte-order mark; empty, with a complaint, if it is missing or not UTF-8. */
  static Optional<String> of(Path file, Complaints complaints) {
    String name = file.getFileName().toString();
    byte[] bytes;
    try {
      bytes = withoutMark(Files.readAllBytes(file));
    } catch (IOException e) {
      boolean missing = !Files.exists(file);
      complaints.add(name, 0, "",
          missing ? "no such file" : "an unreadable file (" + e.getMessage() + ")",
          "forks.csv, samples.csv, environment.csv and labels.csv",
          "choose another run, or measure again");
      return Optional.empty();
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(input, text, true);
    String decoded = text.flip().toString();
    boolean inLastLine = !hasLineEnd(input);
    if (result.isError() && !inLastLine) {
      long line = decoded.chars().filter(c -> c == '\n').count() + 1;
      complaints.add(name, line, "", "a byte that is not UTF-8", "UTF-8",
          "convert the file, or measure again");
      return Optional.empty();
    }
    return Optional.of(decoded.substring(0, decoded.lastIndexOf('\n') + 1));
  }

  private static boolean hasLineEnd(ByteBuffer rest) {
    for (int i = rest.position(); i < rest.limit(); i++) {
      if (rest.get(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static byte[] withoutMark(byte[] bytes) throws IOException {
    try (InputStream input =
        BOMInputStream.builder().setInputStream(new ByteArrayInputStream(bytes)).get()) {
      return input.readAllBytes();
    }
  }
}
