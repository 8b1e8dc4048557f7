package taskmeter.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.report.metric.CellMetrics;
import taskmeter.report.page.Page;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.Verdicts;

/** {@code summary.json} is valid for {@code results/summary.schema.json}. */
class SummaryJsonTest {

  private static final Path GOLDEN = Path.of("src/test/resources/taskmeter/report/golden");

  private static Set<?> complaints(String json) throws IOException {
    JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("..", "results", "summary.schema.json")));
    return schema.validate(json, InputFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"verdicts", "severalRuntimes", "typical", "rehearsed", "missingCell"})
  void theVerdictsOfEveryReportAreValid(String name) throws Exception {
    Run run = RunReader.read(GOLDEN.resolve(name));
    Page page = Page.of(run);
    assertEquals(Set.of(), complaints(SummaryJson.of(run.name(), page.verdicts(), page.metrics())));
  }

  @Test
  void theSchemaRejectsUnknownContent() throws IOException {
    String json = SummaryJson.of("run", new Verdicts(List.of()), new CellMetrics(List.of()));
    assertTrue(complaints(json).isEmpty());
    assertFalse(complaints(json.replace("\"schema\" : 2", "\"schema\" : 3")).isEmpty());
    assertFalse(complaints(json.replace("\"families\"", "\"others\"")).isEmpty());
  }

  @Test
  void numbersHaveSixDigitsAndNoExponent() {
    assertEquals("1.33333", Summary.number(4 / 3.0).toPlainString());
    assertEquals("123456000", Summary.number(123456123).toPlainString());
    assertEquals("0.0000000123457", Summary.number(1.23456789e-8).toPlainString());
    assertEquals("0", Summary.number(0).toPlainString());
  }
}
