package taskmeter.scenario.declaration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import taskmeter.carrier.Carrier;

/** Makes a benchmark method a row of the matrix. The method's name is the variant's. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Variant {

  /** A few words for a chart. */
  String value();

  /** What is done, where the title does not say it. */
  String meaning() default "";

  /** Place among the scenario's variants, from 1. */
  int position();

  /** The variant that this one is set against. */
  String against() default "";

  /** The baseline whose cost is subtracted from this variant's, where the scenario has more than one. */
  String baseline() default "";

  /** The only carriers on which it can be done, where not on all; on the others it is <em>not available</em>. */
  Carrier[] on() default {};

  /** Why not on the others. */
  String elsewhere() default "";

  /** Parameters ({@code name=value;…}) of the cells in the standard campaign. */
  String[] standard() default {""};

  /** Parameters of the cells that only the full campaign has. */
  String[] full() default {};
}
