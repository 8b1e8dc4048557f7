package taskmeter.campaign.message;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown if a result cannot be written; everything written before is valid. */
public final class NotWrittenException extends CutShortException {

  private static final long serialVersionUID = 1L;

  public NotWrittenException(Path file, IOException cause) {
    super(file + ": could not be written (" + cause.getMessage() + "); its contents are valid. Free disk space and "
        + "resume with -Dbench.resume, or choose another folder with -Dbench.results", cause);
  }
}
