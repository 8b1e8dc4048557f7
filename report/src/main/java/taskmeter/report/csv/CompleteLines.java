package taskmeter.report.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The text of a file up to its last line end; an incomplete last line is ignored. The file is read in pieces: it may be
 * larger than the memory.
 *
 * @param start the first byte, after the byte-order mark
 * @param end the byte after the last line end
 * @param quotes whether the text has quotes
 */
record CompleteLines(Path file, long start, long end, boolean quotes) {

  private static final int PIECE = 1 << 16;
  /** A quote in each byte of a number. */
  private static final long QUOTES = 0x2222222222222222L;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST = 0x8080808080808080L;
  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /** Checks a file; empty, with a complaint, if it is missing or not UTF-8. */
  static Optional<CompleteLines> of(Path file, Complaints complaints) {
    String name = file.getFileName().toString();
    Optional<Unreadable> why = Unreadable.of(file);
    if (why.isPresent()) {
      why.get().complain(name, complaints);
      return Optional.empty();
    }
    try (InputStream input = Files.newInputStream(file)) {
      Scan scan = new Scan();
      scan.all(input);
      Optional<Unreadable> other = Unreadable.content(file);
      if (other.isPresent()) {
        other.get().complain(name, complaints);
        return Optional.empty();
      }
      if (scan.wrong && scan.end > scan.position) {
        complaints.add(name, lines(file, scan.position) + 1, "", "a byte that is not UTF-8", "UTF-8",
            "convert the file, or measure again");
        return Optional.empty();
      }
      return Optional.of(new CompleteLines(file, scan.start, Math.max(scan.start, scan.end), scan.quotes));
    } catch (IOException e) {
      Unreadable.of(e).complain(name, complaints);
      return Optional.empty();
    }
  }

  private static long lines(Path file, long bytes) throws IOException {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
      long lines = 0;
      for (long i = 0; i < bytes; i++) {
        lines += input.read() == '\n' ? 1 : 0;
      }
      return lines;
    }
  }

  /** Returns a reader of the text. */
  Reader reader() throws IOException {
    InputStream input = new BufferedInputStream(Files.newInputStream(file), PIECE);
    input.skipNBytes(start);
    return new InputStreamReader(BoundedInputStream.builder().setInputStream(input).setMaxCount(end - start).get(),
        StandardCharsets.UTF_8);
  }

  /** Reads a file once, to its end. After a wrong byte it only looks for line ends. */
  private static final class Scan {

    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    private final CharBuffer text = CharBuffer.allocate(PIECE);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long start;
    private long end;
    private boolean quotes;
    private boolean wrong;
    /** The position in the file of the next byte to check, which is the wrong one if there is one. */
    private long position;

    void all(InputStream input) throws IOException {
      boolean last = false;
      while (!last && !wrong) {
        int count = input.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        last = count < bytes.remaining();
        bytes.position(bytes.position() + count).flip();
        if (position == 0 && bytes.limit() >= MARK.length
            && Arrays.equals(bytes.array(), 0, MARK.length, MARK, 0, MARK.length)) {
          start = MARK.length;
        }
        check(last);
      }
      long next = position + bytes.remaining();
      for (int count = wrong ? input.read(bytes.array()) : -1; count > 0; count = input.read(bytes.array())) {
        findEnd(count, next);
        next += count;
      }
    }

    private void check(boolean last) {
      int limit = bytes.limit();
      int plain = plainBytes(limit);
      if (plain == limit) {
        bytes.position(limit);
      } else {
        wrong = decoder.decode(bytes, text.clear(), last).isError();
      }
      int to = bytes.position();
      for (int i = plain; i < to && !quotes; i++) {
        quotes = bytes.get(i) == '"';
      }
      findEnd(wrong ? limit : to, position);
      position += to;
      if (!wrong) {
        bytes.compact();
      }
    }

    /** Returns how many bytes at the start are ASCII without a quote, nearly always all; eight of them at a time. */
    private int plainBytes(int limit) {
      int at = 0;
      while (at + Long.BYTES <= limit && plain(bytes.getLong(at))) {
        at += Long.BYTES;
      }
      while (at < limit && bytes.get(at) > 0 && bytes.get(at) != '"') {
        at++;
      }
      return at;
    }

    /** A byte of a number is 0 if subtracting one from each sets the highest bit of a byte that did not have it. */
    private static boolean plain(long eight) {
      long quoted = eight ^ QUOTES;
      return (eight & HIGHEST) == 0 && (quoted - ONES & ~quoted & HIGHEST) == 0;
    }

    private void findEnd(int to, long offset) {
      for (int i = to - 1; i >= 0; i--) {
        if (bytes.array()[i] == '\n') {
          end = offset + i + 1;
          return;
        }
      }
    }
  }
}
