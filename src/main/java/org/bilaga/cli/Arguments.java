package org.bilaga.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Given;
import org.bilaga.sheet.Format;
import org.bilaga.workspace.Refused;

/**
 * What was written after a command: words, and options with their values, all of which the command
 * has.
 *
 * <p>Read here, as a library for it costs each start more than it saves: all there is to read is
 * {@code --name value}, {@code --name=value}, {@code -x value}, {@code -xvalue} and, after {@code
 * --}, words alone.
 */
final class Arguments {
  private final List<String> words = new ArrayList<>();
  private final Map<String, List<String>> given = new HashMap<>();

  private Arguments() {}

  /**
   * @throws Refused where an option is none of the command's, lacks its value or cannot have it
   */
  static Arguments of(Command command, List<String> args) throws Refused {
    var reading = new Reading(command, args, new Arguments());
    while (reading.at < args.size()) {
      reading.next();
    }
    return reading.read;
  }

  /** The same for the engine, which knows of no commands. */
  Given given() {
    return new Given(List.copyOf(words), Map.copyOf(given));
  }

  /** All that is no option, in order. */
  List<String> words() {
    return words;
  }

  boolean has(CommandOption option) {
    return given.containsKey(option.name());
  }

  /** The value of an option; of several the first. */
  Optional<String> value(CommandOption option) {
    List<String> values = values(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** The value of an option, or the one that counts where it is not written. */
  String value(CommandOption option, String otherwise) {
    return value(option).orElse(otherwise);
  }

  /** The form that a sheet is wanted in. */
  Format format() {
    return value(CommandOption.FORMAT).flatMap(Format::named).orElse(Format.TEXT);
  }

  /** All values of an option that may be written several times. */
  List<String> values(CommandOption option) {
    return given.getOrDefault(option.name(), List.of());
  }

  /** The words from one to the next, as far as they are read. */
  private static final class Reading {
    private final Command command;
    private final List<CommandOption> options;
    private final List<String> args;
    private final Arguments read;
    private int at;

    Reading(Command command, List<String> args, Arguments read) {
      this.command = command;
      this.options = Commands.optionsOf(command);
      this.args = args;
      this.read = read;
    }

    void next() throws Refused {
      String arg = args.get(at++);
      if (arg.equals("--")) {
        read.words.addAll(args.subList(at, args.size()));
        at = args.size();
      } else if (arg.startsWith("--")) {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        option(named(name), name, equals < 0 ? "" : arg.substring(equals));
      } else if (arg.startsWith("-") && arg.length() > 1) {
        String name = arg.substring(0, 2);
        CommandOption option = named(name);
        String rest = arg.substring(2);
        if (option.takesValue()) {
          option(option, name, rest.isEmpty() || rest.startsWith("=") ? rest : "=" + rest);
        } else if (rest.isEmpty()) {
          option(option, name, "");
        } else {
          throw Usage.unknown(command, arg);
        }
      } else {
        read.words.add(arg);
      }
    }

    private CommandOption named(String name) throws Refused {
      for (CommandOption option : options) {
        if (option.isMeantBy(name)) {
          return option;
        }
      }
      throw Usage.unknown(command, name);
    }

    /** Takes an option with its value, which stands behind {@code =} or in the words to come. */
    private void option(CommandOption option, String name, String attached) throws Refused {
      List<String> values = read.given.computeIfAbsent(option.name(), none -> new ArrayList<>());
      if (!option.takesValue()) {
        if (!attached.isEmpty()) {
          throw Usage.takesNothing(command, name);
        }
        return;
      }
      int before = values.size();
      if (!attached.isEmpty()) {
        values.add(attached.substring(1));
      } else if (isValueNext()) {
        values.add(args.get(at++));
      }
      while (option.takes() == Takes.FILES && isValueNext()) {
        values.add(args.get(at++));
      }
      if (values.size() == before) {
        throw Usage.missing(command, option, name);
      }
      String value = values.getLast();
      if (!option.accepts(value)) {
        throw Usage.wrongValue(command, option, name, value);
      }
    }

    /** A figure below nought is a value, too. */
    private boolean isValueNext() {
      if (at >= args.size()) {
        return false;
      }
      String next = args.get(at);
      return !next.startsWith("-") || next.length() == 1 || Character.isDigit(next.charAt(1));
    }
  }
}
