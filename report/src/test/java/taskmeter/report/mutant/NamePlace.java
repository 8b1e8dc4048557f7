package taskmeter.report.mutant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where a run can have a name, a title or another text of its own. */
public enum NamePlace {

  RUNTIME_NAME {
    @Override
    public void put(Path run, String text) throws IOException {
      replace(run, "forks.csv", "runtime", "25", text);
      replace(run, "environment.csv", "runtime", "25", text);
      rename(run, "runtime", "25", text);
    }
  },
  RUNTIME_TITLE {
    @Override
    public void put(Path run, String text) throws IOException {
      retitle(run, "runtime", "25", text);
    }
  },
  /** Two titles that differ in a character that no file name has. */
  RUNTIME_TITLES {
    @Override
    public void put(Path run, String text) throws IOException {
      change(run, "labels.csv", "title",
          title -> title.equals("JDK 21") ? text + " a" : title.equals("JDK 25") ? text + "_A" : title);
    }

    @Override
    public List<String> shown(String text) {
      return List.of(text + " a", text + "_A");
    }
  },
  JDK_VENDOR {
    @Override
    public void put(Path run, String text) throws IOException {
      property(run, "25", "jvm.vendor", text);
    }
  },
  JDK_VERSION {
    @Override
    public void put(Path run, String text) throws IOException {
      property(run, "25", "jvm.version", text);
    }
  },
  SCENARIO_NAME {
    @Override
    public void put(Path run, String text) throws IOException {
      replace(run, "forks.csv", "scenario", "Meeting", text);
      change(run, "labels.csv", "name", name -> name.equals("Meeting") ? text
          : name.startsWith("Meeting.") ? text + name.substring(7) : name);
    }

    @Override
    public boolean refuses(String text) {
      return text.startsWith(".");
    }
  },
  SCENARIO_TITLE {
    @Override
    public void put(Path run, String text) throws IOException {
      retitle(run, "scenario", "Meeting", text);
    }
  },
  SCENARIO_MEANING {
    @Override
    public void put(Path run, String text) throws IOException {
      label(run, "scenario", "Meeting", "meaning", "one " + text);
    }
  },
  VARIANT_NAME {
    @Override
    public void put(Path run, String text) throws IOException {
      replace(run, "forks.csv", "variant", "spin", text);
      rename(run, "variant", "Meeting.spin", "Meeting." + text);
    }
  },
  VARIANT_TITLE {
    @Override
    public void put(Path run, String text) throws IOException {
      retitle(run, "variant", "Meeting.spin", text);
    }
  },
  CARRIER_NAME {
    @Override
    public void put(Path run, String text) throws IOException {
      replace(run, "forks.csv", "carrier", "PLATFORM", text);
      rename(run, "carrier", "PLATFORM", text);
    }
  },
  CARRIER_TITLE {
    @Override
    public void put(Path run, String text) throws IOException {
      retitle(run, "carrier", "PLATFORM", text);
    }
  },
  PARAMETER_TITLE {
    @Override
    public void put(Path run, String text) throws IOException {
      retitle(run, "parameter", "parties", text);
    }
  },
  PARAMETER_NAME {
    @Override
    public void put(Path run, String text) throws IOException {
      change(run, "forks.csv", "parameters", value -> value.replace("parties=", text + "="));
      rename(run, "parameter", "parties", text);
    }

    @Override
    public boolean refuses(String text) {
      return text.contains("=") || text.contains(";");
    }
  },
  PARAMETER_VALUE {
    @Override
    public void put(Path run, String text) throws IOException {
      replace(run, "forks.csv", "parameters", "parties=2", "parties=" + text);
    }

    @Override
    public boolean refuses(String text) {
      return text.contains(";");
    }
  },
  REASON {
    @Override
    public void put(Path run, String text) throws IOException {
      change(run, "forks.csv", "reason", reason -> reason.isEmpty() ? reason : text);
    }
  },
  PROPERTY_NAME {
    @Override
    public void put(Path run, String text) throws IOException {
      add(run, List.of("20260101T000000Z-standard", "", text, "value"));
    }
  },
  PROPERTY_VALUE {
    @Override
    public void put(Path run, String text) throws IOException {
      property(run, "", "cpu.model", text);
    }
  },
  COMMAND {
    @Override
    public void put(Path run, String text) throws IOException {
      property(run, "", "command", text);
    }
  },
  INCOMPLETE {
    @Override
    public void put(Path run, String text) throws IOException {
      property(run, "", "complete", "no: " + text);
    }
  },
  RUN_NAME {
    @Override
    public void put(Path run, String text) throws IOException {
      for (String file : List.of("forks.csv", "samples.csv", "environment.csv", "ruler.csv")) {
        if (Files.exists(run.resolve(file))) {
          change(run, file, "run", name -> text);
        }
      }
    }
  };

  private interface Row {
    void change(CsvText file, List<String> row);
  }

  /** Puts a text into the files of a run. */
  public abstract void put(Path run, String text) throws IOException;

  /** Returns the texts that the report has to show. */
  public List<String> shown(String text) {
    return List.of(text);
  }

  /** Returns whether the text has a meaning in this place: the run is another one, or none. */
  public boolean refuses(String text) {
    return false;
  }

  private static void rows(Path run, String name, Row change) throws IOException {
    Path path = run.resolve(name);
    CsvText file = CsvText.read(path);
    file.body().forEach(row -> change.change(file, row));
    Files.write(path, bytes(file.text()));
  }

  private static void change(Path run, String file, String column, UnaryOperator<String> change) throws IOException {
    rows(run, file, (text, row) -> {
      int index = text.header().indexOf(column);
      row.set(index, change.apply(row.get(index)));
    });
  }

  private static void replace(Path run, String file, String column, String before, String after) throws IOException {
    change(run, file, column, value -> value.equals(before) ? after : value);
  }

  private static void label(Path run, String axis, String name, String column, String text) throws IOException {
    rows(run, "labels.csv", (labels, row) -> {
      if (labels.value(row, "axis").equals(axis) && labels.value(row, "name").equals(name)) {
        row.set(labels.header().indexOf(column), text);
      }
    });
  }

  private static void rename(Path run, String axis, String name, String text) throws IOException {
    label(run, axis, name, "name", text);
  }

  private static void retitle(Path run, String axis, String name, String text) throws IOException {
    label(run, axis, name, "title", text);
  }

  private static void property(Path run, String runtime, String property, String text) throws IOException {
    rows(run, "environment.csv", (environment, row) -> {
      if (environment.value(row, "runtime").equals(runtime) && environment.value(row, "property").equals(property)) {
        row.set(environment.header().indexOf("value"), text);
      }
    });
  }

  private static void add(Path run, List<String> row) throws IOException {
    CsvText file = CsvText.read(run.resolve("environment.csv"));
    file.rows().add(row);
    Files.write(run.resolve("environment.csv"), bytes(file.text()));
  }

  /** Returns the bytes of UTF-8. Half of a surrogate pair has none: it becomes three bytes that are not UTF-8. */
  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.codePoints().forEach(c -> bytes.writeBytes(Character.getType(c) == Character.SURROGATE
        ? new byte[] {(byte) (0xE0 | c >> 12), (byte) (0x80 | c >> 6 & 0x3F), (byte) (0x80 | c & 0x3F)}
        : Character.toString(c).getBytes(StandardCharsets.UTF_8)));
    return bytes.toByteArray();
  }
}
