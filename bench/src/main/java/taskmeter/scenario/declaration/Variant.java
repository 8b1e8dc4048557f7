package taskmeter.scenario.declaration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import taskmeter.carrier.Carrier;

/** Makes a benchmark method a variant, that is, a row of the matrix. The variant has the method's name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Variant {

  /** A few words for a chart. */
  String value();

  /** What the variant does; empty if the title says it. */
  String meaning() default "";

  /** Position among the scenario's variants, from 1. */
  int position();

  /** The variant that this one is compared with. */
  String against() default "";

  /** The baseline whose cost is subtracted from this variant's; empty if the scenario has only one. */
  String baseline() default "";

  /** The carriers that support the variant; empty for all. On the others it is <em>not available</em>. */
  Carrier[] on() default {};

  /** The reason why the other carriers do not support it. */
  String elsewhere() default "";

  /** Parameters ({@code name=value;…}) of the cells in the standard campaign. */
  String[] standard() default {""};

  /** The {@link #standard} parameters whose cells are in the quick campaign too. */
  String[] quick() default {};

  /** Parameters of the cells in the full campaign only. */
  String[] full() default {};
}
