package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Told;

/**
 * A correction that somebody may choose.
 *
 * @param title what it does, in a sentence
 * @param finding what would be gone
 * @param edits which belong together
 */
public record Action(Told title, Finding finding, List<Edit> edits) {

  /**
   * The corrections of what is wrong at a place: those that findings carry.
   *
   * <p>None of what is disputed, which is to stay, and none that the files no longer fit.
   */
  public static List<Action> at(Spot spot) {
    return at(spot, spot.offset());
  }

  /** The same from a place to an offset behind it. */
  public static List<Action> at(Spot spot, int end) {
    List<Action> actions = new ArrayList<>();
    String name = spot.analysis().workspace().shown(spot.file());
    for (Finding finding : spot.analysis().audited().findings().sorted()) {
      boolean here =
          finding.span().file().name().equals(name)
              && finding.span().start() <= end
              && spot.offset() <= finding.span().end();
      if (here && finding.disputed().isEmpty() && !finding.fixes().isEmpty()) {
        actions.add(of(finding));
      }
    }
    return actions;
  }

  /** The correction that a finding carries, which must carry one. */
  public static Action of(Finding finding) {
    List<Edit> edits = finding.fixes();
    Edit first = edits.getFirst();
    SourceFile file = first.span().file();
    boolean elsewhere = file != finding.span().file();
    Told title =
        edits.size() > 1
            ? Sentences.changeAll(first.span().text(), first.text(), edits.size() - 1)
            : elsewhere
                ? Sentences.changeElsewhere(first.span().text(), first.text(), file.name())
                : Sentences.change(first.span().text(), first.text());
    return new Action(title, finding, edits);
  }
}
