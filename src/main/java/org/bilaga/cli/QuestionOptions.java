package org.bilaga.cli;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options that every command with a question has. */
final class QuestionOptions {
  private QuestionOptions() {}

  static Options declared() {
    return new Options()
        .addOption(
            Option.builder("w")
                .longOpt("workspace")
                .hasArg()
                .argName("folder")
                .desc("workspace")
                .get())
        .addOption(Option.builder("i").longOpt("as-of").hasArg().argName("date").desc("date").get())
        .addOption(
            Option.builder().longOpt("in").hasArg().argName("agreement").desc("agreement").get());
  }
}
