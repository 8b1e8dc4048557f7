package taskmeter.report.sample;

import java.util.Optional;

/**
 * What there is to say of a name.
 *
 * @param position order on the axis, from 1
 * @param meaning a sentence, or empty
 * @param baseline whether this variant is the empty operation of its scenario's shape
 * @param against the variant of the same scenario that this one is set against, without the scenario's name
 * @param subtracted the baseline of the same scenario whose cost is subtracted from this one's, without the scenario's
 *     name; empty for the usual one
 */
public record Label(
    Axis axis,
    String name,
    long position,
    String title,
    String meaning,
    boolean baseline,
    Optional<String> against,
    Optional<String> subtracted) {}
