package taskmeter.campaign.mutant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is changed in one file of a run. */
public enum FileDamage {

  DELETED_ROW {
    @Override
    public String change(CsvLines file, Random random) {
      file.rows().remove(row(file, random));
      return file.text();
    }
  },
  DELETED_ROWS {
    @Override
    public String change(CsvLines file, Random random) {
      int from = row(file, random);
      file.rows().subList(from, Math.min(file.rows().size(), from + 1 + random.nextInt(20))).clear();
      return file.text();
    }
  },
  /** What a kill leaves, and more. */
  DELETED_END {
    @Override
    public String change(CsvLines file, Random random) {
      file.rows().subList(Math.max(1, file.rows().size() - 1 - random.nextInt(3)), file.rows().size()).clear();
      return file.text();
    }
  },
  DUPLICATED_ROW {
    @Override
    public String change(CsvLines file, Random random) {
      int row = row(file, random);
      file.rows().add(row, List.copyOf(file.rows().get(row)));
      return file.text();
    }
  },
  DELETED_FIELD {
    @Override
    public String change(CsvLines file, Random random) {
      List<String> row = file.rows().get(random.nextInt(file.rows().size()));
      row.remove(random.nextInt(row.size()));
      return file.text();
    }
  },
  DUPLICATED_FIELD {
    @Override
    public String change(CsvLines file, Random random) {
      List<String> row = file.rows().get(random.nextInt(file.rows().size()));
      int field = random.nextInt(row.size());
      row.add(field, row.get(field));
      return file.text();
    }
  },
  SWAPPED_FIELDS {
    @Override
    public String change(CsvLines file, Random random) {
      List<String> row = file.rows().get(random.nextInt(file.rows().size()));
      Collections.swap(row, random.nextInt(row.size()), random.nextInt(row.size()));
      return file.text();
    }
  },
  SWAPPED_VALUES {
    @Override
    public String change(CsvLines file, Random random) {
      List<String> one = file.rows().get(row(file, random));
      List<String> other = file.rows().get(row(file, random));
      int column = random.nextInt(one.size());
      other.set(column, one.set(column, other.get(column)));
      return file.text();
    }
  },
  SHIFTED_COLUMN {
    @Override
    public String change(CsvLines file, Random random) {
      int column = random.nextInt(file.rows().getFirst().size());
      for (int i = file.rows().size() - 1; i > 1; i--) {
        file.rows().get(i).set(column, file.rows().get(i - 1).get(column));
      }
      return file.text();
    }
  },
  RETYPED {
    private static final List<String> VALUES = List.of("", " ", "x", "NaN", "Infinity", "-1", "0", "1e400", "0x10",
        "\u0663", "true", "yes", "1,5", "2026-01-01T00:00:00.000Z", "9999-01-01T00:00:00Z", "99999999999999999999");

    @Override
    public String change(CsvLines file, Random random) {
      List<String> row = file.rows().get(row(file, random));
      row.set(random.nextInt(row.size()), VALUES.get(random.nextInt(VALUES.size())));
      return file.text();
    }
  },
  MAGNITUDE {
    @Override
    public String change(CsvLines file, Random random) {
      return number(file, random,
          value -> value * Math.pow(10, random.nextInt(1, 300) * (random.nextBoolean() ? 1 : -1)));
    }
  },
  OFF_BY_ONE {
    @Override
    public String change(CsvLines file, Random random) {
      return number(file, random, value -> value + (random.nextBoolean() ? 1 : -1));
    }
  },
  NAME {
    @Override
    public String change(CsvLines file, Random random) {
      List<String> row = file.rows().get(random.nextInt(file.rows().size()));
      int field = random.nextInt(row.size());
      StringBuilder text = new StringBuilder(row.get(field));
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, (char) random.nextInt('A', 'z'));
        case 1 -> text.delete(at, at + 1);
        default -> text.reverse();
      }
      row.set(field, text.toString());
      return file.text();
    }
  },
  CUT {
    @Override
    public String change(CsvLines file, Random random) {
      String text = file.text();
      return text.substring(0, random.nextInt(text.length()));
    }
  },
  TORN {
    @Override
    public String change(CsvLines file, Random random) {
      String text = file.text();
      return text + text.substring(0, 1 + random.nextInt(text.indexOf('\n')));
    }
  },
  TWICE {
    @Override
    public String change(CsvLines file, Random random) {
      file.rows().addAll(List.copyOf(file.body()));
      return file.text();
    }
  },
  LETTER {
    @Override
    public String change(CsvLines file, Random random) {
      StringBuilder text = new StringBuilder(file.text());
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(1, 0x500));
      return text.toString();
    }
  },
  ROW_ORDER {
    @Override
    public String change(CsvLines file, Random random) {
      Collections.shuffle(file.body(), random);
      return file.text();
    }
  },
  FORM {
    @Override
    public String change(CsvLines file, Random random) {
      return (random.nextBoolean() ? "\uFEFF" : "") + file.text();
    }
  };

  private interface Change {
    double of(double value);
  }

  /** The text of the changed file. */
  public abstract String change(CsvLines file, Random random);

  private static int row(CsvLines file, Random random) {
    return 1 + random.nextInt(file.rows().size() - 1);
  }

  /** Changes one of the numbers of the file. */
  private static String number(CsvLines file, Random random, Change change) {
    List<int[]> numbers = new ArrayList<>();
    for (int i = 1; i < file.rows().size(); i++) {
      for (int j = 0; j < file.rows().get(i).size(); j++) {
        if (file.rows().get(i).get(j).matches("[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?")) {
          numbers.add(new int[] {i, j});
        }
      }
    }
    if (numbers.isEmpty()) {
      return file.text();
    }
    int[] chosen = numbers.get(random.nextInt(numbers.size()));
    List<String> row = file.rows().get(chosen[0]);
    String old = row.get(chosen[1]);
    double value = change.of(Double.parseDouble(old));
    row.set(chosen[1], value == Math.rint(value) && Math.abs(value) < 1e15 && !old.contains(".")
        ? Long.toString((long) value) : Double.toString(value));
    return file.text();
  }
}
