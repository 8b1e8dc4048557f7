package taskmeter.scenario.declaration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the report says of a scenario. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Title {

  /** A few words for a heading. */
  String value();

  /** What one operation is, in a sentence without a full stop. */
  String operation();
}
