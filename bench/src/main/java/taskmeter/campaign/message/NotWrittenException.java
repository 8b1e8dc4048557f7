package taskmeter.campaign.message;

import java.io.IOException;
import java.nio.file.Path;

/** A result could not be written; what was written before is complete. */
public final class NotWrittenException extends CutShortException {

  private static final long serialVersionUID = 1L;

  public NotWrittenException(Path file, IOException cause) {
    super(file + ": could not be written (" + cause.getMessage() + "); what stands there is complete. Make room and go "
        + "on with -Dbench.resume, or choose another folder with -Dbench.results", cause);
  }
}
