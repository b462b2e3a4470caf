package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** What money can be sorted by. */
public enum Dimension {
  AGREEMENT(Sentences.byAgreement(), Sentences.agreement()),
  AREA(Sentences.byArea(), Sentences.area()),
  GRANT(Sentences.byGrant(), Sentences.grant()),
  RECIPIENT(Sentences.byRecipient(), Sentences.recipient()),
  YEAR(Sentences.byYear(), Sentences.year()),
  MONTH(Sentences.byMonth(), Sentences.month()),
  FUNDER(Sentences.byFunder(), Sentences.funder());

  private static final int LAST = Integer.MAX_VALUE;

  private final Told word;
  private final Told heading;

  Dimension(Told word, Told heading) {
    this.word = word;
    this.heading = heading;
  }

  /** By its word in any language. */
  public static Optional<Dimension> of(String word) {
    for (Dimension dimension : values()) {
      for (Language language : Language.all()) {
        if (dimension.word.in(language).equals(word)) {
          return Optional.of(dimension);
        }
      }
    }
    return Optional.empty();
  }

  /** The words of all, in all languages, for suggestions. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Dimension dimension : values()) {
      Language.all().forEach(language -> words.add(dimension.word.in(language)));
    }
    return words;
  }

  /** Its word as one writes it. */
  public Told word() {
    return word;
  }

  /** Its word as programs read it. */
  String id() {
    return word.in(Language.ENGLISH);
  }

  Told heading() {
    return heading;
  }

  boolean isTime() {
    return this == YEAR || this == MONTH;
  }

  /**
   * The levels from the whole to where a portion belongs.
   *
   * @param several whether there are several agreements to keep apart
   * @param naming what bodies are called in all that is shown
   */
  List<Step> path(Portion portion, boolean several, Naming naming) {
    List<Step> path = new ArrayList<>();
    switch (this) {
      case AGREEMENT -> path.add(agreement(portion));
      case AREA, GRANT -> {
        if (several) {
          path.add(agreement(portion));
        }
        areas(portion.area(), path);
        if (portion.share().kind() == Share.Kind.IN_UNSTATED_PARTS) {
          path.add(holding(portion.share(), LAST));
        } else if (this == GRANT) {
          portion.grant().ifPresent(grant -> grant(grant, path));
        } else if (portion.grant().isPresent()
            && portion.area().isRoot()
            && !portion.area().areas().isEmpty()) {
          path.add(new Step("no area", Sentences.inNoArea(), "", LAST));
        }
      }
      case RECIPIENT -> recipient(portion.share(), path, naming);
      case YEAR -> {
        path.add(year(portion));
        if (several) {
          path.add(agreement(portion));
        }
      }
      case MONTH -> {
        path.add(month(portion));
        if (several) {
          path.add(agreement(portion));
        }
      }
      case FUNDER -> path.add(funder(portion.payer(), naming));
    }
    return path;
  }

  private static Step agreement(Portion portion) {
    String name = portion.agreement().name();
    return Step.of(portion.agreement(), name, name);
  }

  private static void areas(Area area, List<Step> path) {
    if (!area.isRoot()) {
      area.parent().ifPresent(parent -> areas(parent, path));
      String title = area.title().map(text -> text.text()).orElse(area.name().text());
      path.add(Step.of(area, title, area.path()));
    }
  }

  private static void grant(Grant grant, List<Step> path) {
    String title = grant.declared().title().map(text -> text.text()).orElse(grant.name());
    path.add(Step.of(grant, title, grant.path()));
  }

  static Step year(Portion portion) {
    return portion.slot().map(slot -> slot(Slot.year(slot.year()))).orElseGet(Dimension::noYear);
  }

  static Step month(Portion portion) {
    return portion.slot().map(Dimension::slot).orElseGet(Dimension::noYear);
  }

  private static Step slot(Slot slot) {
    // A year stands after its months: it is what is not stated by month.
    int rank = slot.year() * 13 + (slot.isYear() ? 13 : slot.month());
    return new Step(slot, Told.text(slot.text()), slot.text(), rank);
  }

  private static Step noYear() {
    return new Step("", Sentences.yearNotStated(), "", LAST);
  }

  private static Step funder(Payer payer, Naming naming) {
    int rank =
        switch (payer) {
          case Payer.Named it -> 0;
          case Payer.Together it -> 1;
          case Payer.Appropriation it -> 2;
          case Payer.NotStated it -> 3;
        };
    return new Step(payer.getClass().getName() + payer.id(), payer.label(naming), payer.id(), rank);
  }

  private static void recipient(Share share, List<Step> path, Naming naming) {
    switch (share.kind()) {
      case RECIPIENT, REST_TO_PARTY -> {
        share.to().stream().findFirst().ifPresent(to -> body(to, path, naming));
        if (share.to().isEmpty()) {
          path.add(
              Step.of(
                  RecipientsTold.id(share),
                  RecipientsTold.name(share, naming),
                  RecipientsTold.id(share)));
        }
        if (share.kind() == Share.Kind.REST_TO_PARTY) {
          path.add(holding(share, 0));
        }
      }
      case UNDISTRIBUTED, OPEN -> {
        if (share.to().size() == 1) {
          body(share.to().get(0), path, naming);
        } else {
          path.add(
              new Step(
                  RecipientsTold.id(share),
                  Told.text(RecipientsTold.shown(share, naming)),
                  RecipientsTold.id(share),
                  1));
        }
        path.add(holding(share, LAST));
      }
      case KEPT -> {
        Told kept = Sentences.keepsIt(RecipientsTold.shown(share, naming));
        path.add(
            new Step("kept by " + RecipientsTold.id(share), kept, RecipientsTold.id(share), 3));
      }
      case WITHOUT_HEIR, REST_KEPT, REST_WITHOUT_HOME -> path.add(holding(share, 4));
      case TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> path.add(holding(share, LAST));
    }
  }

  private static Step holding(Share share, int rank) {
    return new Step(share.kind(), holding(share.kind()), share.kind().word(), rank);
  }

  private static void body(Referent to, List<Step> path, Naming naming) {
    switch (to) {
      case Referent.OfMember it -> {
        group(it.group(), path, naming);
        var member = it.group().member(it.member());
        path.add(new Step(it, Told.text(member.name()), member.id(), it.member()));
      }
      case Referent.OfGroup it -> group(it.group(), path, naming);
      default -> path.add(new Step(to, Told.text(naming.shortName(to)), Naming.id(to), 2));
    }
  }

  private static void group(Group group, List<Step> path, Naming naming) {
    path.add(Step.of(group, naming.name(group.declared()), group.name()));
  }

  /** What has become of money, in the words of a table. */
  static Told holding(Share.Kind kind) {
    return switch (kind) {
      case RECIPIENT -> Sentences.toRecipients();
      case UNDISTRIBUTED -> Sentences.notDistributedYet();
      case OPEN -> Sentences.notKnownWho();
      case KEPT -> Sentences.reachedByNobodyKept();
      case WITHOUT_HEIR -> Sentences.reachedByNobodyNoKeeper();
      case REST_TO_PARTY -> Sentences.restToParty();
      case REST_KEPT -> Sentences.restKept();
      case REST_WITHOUT_HOME -> Sentences.restOfNobody();
      case TO_NOBODY_NAMED -> Sentences.recipientNotStated();
      case IN_UNSTATED_PARTS -> Sentences.inUnstatedParts();
    };
  }
}
