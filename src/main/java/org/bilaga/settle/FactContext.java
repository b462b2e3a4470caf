package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.duty.Undertaking;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledger;
import org.bilaga.money.Denomination;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Naming;

/** What facts about one agreement are read against: its people, its money, its duties, its time. */
public final class FactContext {
  private static final int YEARS_BEFORE = 2;
  private static final int YEARS_AFTER = 5;
  private static final long MOST_COST = 1_000;

  private final Ledger ledger;
  private final Agreement agreement;
  private final Cast cast;
  private final List<Undertaking> undertakings;
  private final List<Undertaking> payments;
  private final Subjects subjects;
  private final Entitlements entitlements;
  private final Map<Recipient, List<Entitlement>> byRecipient = new HashMap<>();
  private final List<Entitlement> undistributed = new ArrayList<>();
  private final Denomination currency;
  private final BoundedAmount total;
  private final Set<String> otherAgreements;

  /**
   * @param otherAgreements the names of the workspace's other agreements
   */
  public FactContext(Ledger ledger, Set<String> otherAgreements) {
    this(ledger, otherAgreements, Undertaking.of(ledger.agreement()));
  }

  private FactContext(Ledger ledger, Set<String> otherAgreements, List<Undertaking> all) {
    this(
        ledger,
        otherAgreements,
        all.stream().filter(it -> !it.isPayment()).toList(),
        all.stream().filter(Undertaking::isPayment).toList(),
        Entitlements.of(ledger),
        Optional.empty());
  }

  private FactContext(
      Ledger ledger,
      Set<String> otherAgreements,
      List<Undertaking> undertakings,
      List<Undertaking> payments,
      Entitlements entitlements,
      Optional<BoundedAmount> total) {
    this.ledger = ledger;
    this.agreement = ledger.agreement();
    this.undertakings = undertakings;
    this.payments = payments;
    this.subjects = new Subjects(agreement, undertakings, payments);
    this.cast = new Cast(agreement, entitlements.all());
    this.entitlements = entitlements;
    this.currency = ledger.currency();
    this.otherAgreements = otherAgreements;
    for (Entitlement entitlement : entitlements.all()) {
      Recipient holder = entitlement.recipient();
      byRecipient.computeIfAbsent(holder, it -> new ArrayList<>()).add(entitlement);
      if (holder.isGroup()) {
        undistributed.add(entitlement);
      }
    }
    this.total = total.orElseGet(() -> entitlements.wholes().sum());
  }

  /** The same, but with what some are granted in the place of what they would be. */
  FactContext with(Entitlements others) {
    return new FactContext(
        ledger, otherAgreements, undertakings, payments, others, Optional.of(total));
  }

  /**
   * The same, but with what everybody is granted as it is known on a day: what somebody is excluded
   * from is the others'.
   */
  public FactContext asKnown(LocalDate day, FactLog log, Measured measured) {
    // What is told later is told where all is settled.
    var judge = new Judge(log.until(day, new Findings()), day, measured);
    return with(new Exclusions(this, judge).entitlements());
  }

  Ledger ledger() {
    return ledger;
  }

  public Agreement agreement() {
    return agreement;
  }

  /** What everybody is called: by the names of the agreement's day. */
  public Naming naming() {
    return Naming.of(agreement);
  }

  public Cast cast() {
    return cast;
  }

  /** Its obligations and conditions. */
  public List<Undertaking> undertakings() {
    return undertakings;
  }

  /** Its terms of payment. */
  List<Undertaking> payments() {
    return payments;
  }

  Subjects subjects() {
    return subjects;
  }

  public List<Entitlement> entitlements() {
    return entitlements.all();
  }

  Entitlements granted() {
    return entitlements;
  }

  /** What is a recipient's own. */
  List<Entitlement> entitlements(Recipient recipient) {
    return byRecipient.getOrDefault(recipient, List.of());
  }

  /** What is a recipient's own, or its group's and not distributed. */
  List<Entitlement> reaching(Recipient recipient) {
    List<Entitlement> reaching = new ArrayList<>(entitlements(recipient));
    for (Entitlement entitlement : undistributed) {
      if (entitlement.recipient().includes(recipient)) {
        reaching.add(entitlement);
      }
    }
    return reaching;
  }

  public Denomination currency() {
    return currency;
  }

  public AmountCell amounts() {
    return new AmountCell(currency);
  }

  Set<String> otherAgreements() {
    return otherAgreements;
  }

  String unit() {
    return currency.many();
  }

  public String money(long minor) {
    return Figures.of(currency).text(Money.ofMinor(minor, currency).toMajor());
  }

  long total() {
    return total.most();
  }

  /** More than all the money there is; costs may be larger, as others may pay for them too. */
  boolean isAbsurd(long minor, Optional<Event> event) {
    if (!total.hasLimit() || total.isZero()) {
      return false;
    }
    boolean cost = event.isPresent() && (event.get() == Event.SPENT || !event.get().needsAmount());
    return cost ? minor / MOST_COST > total.most() : minor > total.most();
  }

  /** A slip of the key in a year would move the day that all is looked at from. */
  boolean isPlausible(LocalDate date) {
    String period = agreement.period();
    if (period.length() < 4) {
      return date.getYear() > 1900 && date.getYear() < 2200;
    }
    int first = Integer.parseInt(period.substring(0, 4));
    int dots = period.indexOf("..");
    int last = dots < 0 ? first : Integer.parseInt(period.substring(dots + 2, dots + 6));
    return date.getYear() >= first - YEARS_BEFORE && date.getYear() <= last + YEARS_AFTER;
  }

  /** Whether a fact about the subject can be told of the recipient. */
  boolean concerns(Subject subject, Recipient recipient) {
    return switch (subject) {
      case Subject.OfMoney it ->
          reaching(recipient).stream().anyMatch(own -> it.covers(own.grant()));
      case Subject.OfUndertaking it -> recipient.isConcernedBy(it.undertaking());
      case Subject.OfDuties it -> it.duties().stream().anyMatch(recipient::isConcernedBy);
    };
  }

  /**
   * Whose money a fact about a subject is, where it is told of somebody: their own, or that of
   * those to whom it goes through them. Empty where none of it is theirs in either way.
   */
  public Optional<Recipient> whose(Subject subject, Recipient told) {
    if (concerns(subject, told) || told.referent().isEmpty()) {
      return Optional.of(told).filter(it -> concerns(subject, it));
    }
    if (subject instanceof Subject.OfMoney money) {
      for (Grant grant : agreement.grants()) {
        Optional<Integer> member = Hands.whose(grant, told.referent().get());
        if (member.isPresent() && money.covers(grant)) {
          return Optional.of(Recipient.member(grant.group().orElseThrow(), member.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether what a clause says of payment is about money of a grant that is somebody's. */
  boolean isAbout(Undertaking payment, Recipient holder, Grant grant) {
    return payment.covers(grant)
        && (holder.isConcernedBy(payment)
            || holder.referent().isPresent()
                && Hands.of(grant, holder.referent().get()).stream()
                    .anyMatch(hand -> Recipient.of(hand).isConcernedBy(payment)));
  }
}
