package taskmeter.protocol;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Writes records as lines and reads them back. A line is the record's name and its fields, separated by tabs:
 * {@code CellLine⇥scenario=TaskCreation⇥operations=1}. Fields may be in any order. Tabs, line ends, commas and
 * backslashes in values are escaped. An unknown value is empty.
 *
 * <p>Fields may be strings, {@code int}, {@code long}, {@code double}, {@code boolean}, enum constants, lists of
 * strings, {@link OptionalInt} and {@link OptionalLong}.
 */
public final class Lines {

  private static final String EMPTY = "\\e";

  private Lines() {}

  /** Returns the record as one line, without a line end. */
  public static String write(Record message) {
    return message.getClass().getSimpleName() + Arrays.stream(message.getClass().getRecordComponents())
        .map(component -> "\t" + component.getName() + "=" + text(value(message, component)))
        .collect(Collectors.joining());
  }

  /** Whether the line is a record of this type. */
  public static boolean holds(Class<? extends Record> type, String line) {
    return line.startsWith(type.getSimpleName() + "\t");
  }

  /**
   * Reads a record from a line.
   *
   * @throws IllegalArgumentException if a field is missing, unknown or of another type; the message names it
   */
  public static <R extends Record> R read(Class<R> type, String line) {
    if (!holds(type, line)) {
      throw new IllegalArgumentException("found '" + line.split("\t", 2)[0] + "'; expected " + type.getSimpleName());
    }
    Map<String, String> fields = fields(line);
    List<Object> values = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    for (var component : components) {
      String text = fields.remove(component.getName());
      if (text == null) {
        throw new IllegalArgumentException(type.getSimpleName() + ": field " + component.getName() + " is missing");
      }
      values.add(value(type, component, text));
    }
    if (!fields.isEmpty()) {
      throw new IllegalArgumentException(type.getSimpleName() + ": found unknown fields " + fields.keySet());
    }
    return construct(type, components, values);
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    String[] parts = line.split("\t", -1);
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0 || fields.put(parts[i].substring(0, equals), parts[i].substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            parts[0] + ": found '" + parts[i] + "'; expected name=value, each name once");
      }
    }
    return fields;
  }

  private static <R extends Record> R construct(Class<R> type, RecordComponent[] components, List<Object> values) {
    try {
      var constructor = type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        throw (IllegalArgumentException) e.getCause();
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Record message, RecordComponent component) {
    try {
      return component.getAccessor().invoke(message);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object value) {
    if (value instanceof List<?>) {
      return ((List<?>) value).stream().map(each -> element(each.toString())).collect(Collectors.joining(","));
    }
    if (value instanceof OptionalInt) {
      var optional = (OptionalInt) value;
      return optional.isPresent() ? Integer.toString(optional.getAsInt()) : "";
    }
    if (value instanceof OptionalLong) {
      var optional = (OptionalLong) value;
      return optional.isPresent() ? Long.toString(optional.getAsLong()) : "";
    }
    return escaped(value instanceof Enum<?> ? ((Enum<?>) value).name() : value.toString());
  }

  private static Object value(Class<?> record, RecordComponent component, String text) {
    Class<?> type = component.getType();
    try {
      if (type == String.class) {
        return unescaped(text);
      } else if (type == int.class) {
        return Integer.parseInt(text);
      } else if (type == long.class) {
        return Long.parseLong(text);
      } else if (type == double.class) {
        return Double.parseDouble(text);
      } else if (type == boolean.class && (text.equals("true") || text.equals("false"))) {
        return Boolean.parseBoolean(text);
      } else if (type == OptionalInt.class) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
      } else if (type == OptionalLong.class) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
      } else if (type == List.class) {
        return text.isEmpty() ? List.of()
            : Arrays.stream(text.split(",", -1)).map(Lines::plainElement).collect(Collectors.toUnmodifiableList());
      } else if (type.isEnum()) {
        return constant(type, text);
      }
    } catch (IllegalArgumentException e) {
      throw wrong(record, component, text);
    }
    throw wrong(record, component, text);
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equals(name)).findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static IllegalArgumentException wrong(Class<?> record, RecordComponent component, String text) {
    var type = component.getType();
    return new IllegalArgumentException(record.getSimpleName() + ": found '" + text + "' in field "
        + component.getName() + "; expected "
        + (type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : type.getSimpleName()));
  }

  /** Distinguishes a list with one empty element from an empty list. */
  private static String element(String text) {
    return text.isEmpty() ? EMPTY : escaped(text);
  }

  private static String plainElement(String text) {
    return text.equals(EMPTY) ? "" : unescaped(text);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
        .replace(",", "\\c");
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each != '\\') {
        plain.append(each);
        continue;
      }
      char escape = ++i < text.length() ? text.charAt(i) : ' ';
      int known = "\\tnrc".indexOf(escape);
      if (known < 0) {
        throw new IllegalArgumentException("found an unknown escape in '" + text + "'");
      }
      plain.append("\\\t\n\r,".charAt(known));
    }
    return plain.toString();
  }
}
