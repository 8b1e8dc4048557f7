package taskmeter.scenario.declaration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The title of a scenario in the report. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Title {

  /** A few words for a heading. */
  String value();

  /** One operation, as a phrase without a full stop. */
  String operation();
}
