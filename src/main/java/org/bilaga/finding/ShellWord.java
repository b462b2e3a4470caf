package org.bilaga.finding;

/** The name of a file or folder as a shell takes it for one word, and a command for no option. */
public final class ShellWord {
  private ShellWord() {}

  /** In a sentence that a reader copies a command from. */
  public static String of(String path) {
    String name = Visible.name(path.startsWith("-") ? "./" + path : path);
    boolean plain = !name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      plain &= Character.isLetterOrDigit(c) || "/._-+,:@%".indexOf(c) >= 0;
    }
    return plain ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
