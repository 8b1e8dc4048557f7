package taskmeter.campaign.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The end of a command.
 *
 * @param exit its exit code
 * @param text standard output and standard error
 */
record CommandOutput(int exit, String text) {

  static CommandOutput of(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandOutput(process.waitFor(), text);
  }

  boolean failed() {
    return exit != 0;
  }
}
