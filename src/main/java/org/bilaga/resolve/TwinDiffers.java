package org.bilaga.resolve;

import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.parser.Twin;

/**
 * A translation that does not say what its original says.
 *
 * <p>The two are the same word for word but for the vocabulary; so what was found in the one holds
 * for the other.
 */
public final class TwinDiffers {
  static final Kind KIND =
      Kind.mistake("twin-differs")
          .en(
              "`{one}` stands here where the original has `{other}`.",
              "Make the translation say the same; only keywords may differ.")
          .sv(
              "Här står `{one}` där originalet har `{other}`.",
              "Låt översättningen säga samma sak; bara nyckelorden får skilja sig åt.");

  private final Workspace workspace;
  private final Findings out;

  public TwinDiffers(Workspace workspace, Findings out) {
    this.workspace = workspace;
    this.out = out;
  }

  public void check(Path twin, Path original) {
    var one = workspace.text(twin, Optional.empty(), out);
    var other = workspace.text(original, Optional.empty(), out);
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    Twin.firstDifference(one.get(), other.get())
        .ifPresent(
            difference ->
                out.add(
                    KIND.at(difference.one())
                        .with("one", difference.one().text())
                        .with("other", difference.other().text())
                        .and(difference.other(), Sentences.theOriginal())));
  }
}
