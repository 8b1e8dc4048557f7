package taskmeter.mutation;

import java.util.List;

/** What a profile shows. */
final class ProfileMutations {

  private static final String STACKS = "campaign.profile.StacksTest";

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.PROFILE, "start-up and warmup are in the profile")
          .edit("campaign/profile/Stacks.java", "measured.stream().noneMatch(time -> time.includes(sample.nanos()))",
              "measured.isEmpty()").test(STACKS),
      Mutation.of(Kind.PROFILE, "other processes are in the profile")
          .edit("campaign/profile/Stacks.java", "sample.process() != process", "process < 0").test(STACKS),
      Mutation.of(Kind.PROFILE, "offsets in functions are kept, so that a function has many frames")
          .edit("campaign/profile/Frame.java", "OFFSET.matcher(parts.group(\"name\")).replaceFirst(\"\")",
              "parts.group(\"name\")").test(STACKS),
      Mutation.of(Kind.PROFILE, "a recursive call counts more than once in the total time")
          .edit("campaign/profile/HottestFrames.java", "Stacks.different(stack).forEach", "stack.frames().forEach")
          .test("campaign.profile.HottestFramesTest"));

  private ProfileMutations() {}
}
