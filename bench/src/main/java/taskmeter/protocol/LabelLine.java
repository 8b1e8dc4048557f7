package taskmeter.protocol;

/**
 * The text that a reader of the samples prints for a name.
 *
 * @param axis the kind of name, such as {@code variant}
 * @param name the name in the samples
 * @param position the position among the names of its kind, from 1
 * @param title a few words
 * @param meaning a sentence; empty if the title is enough
 * @param role {@code baseline}, or empty
 * @param against the variant that this one is compared with, or empty
 * @param baseline the variant whose cost is subtracted from this one's; empty if the scenario has only one baseline
 */
public record LabelLine(String axis, String name, int position, String title, String meaning, String role,
    String against, String baseline) {}
