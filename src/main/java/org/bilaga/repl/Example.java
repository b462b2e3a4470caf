package org.bilaga.repl;

import java.util.List;
import java.util.Optional;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.words.Language;

/** An agreement that is there and a member of a group it gives to, to show things on. */
record Example(String agreement, String member, String group) {

  /** From the first agreement that divides money among a group, else of the first there is. */
  static Example of(List<Agreement> agreements, Language language) {
    for (Agreement agreement : agreements) {
      for (Grant grant : agreement.grants()) {
        Optional<Group> group =
            grant.group().filter(it -> grant.key().isPresent() && it.size() > 0);
        if (group.isPresent()) {
          Group of = group.get();
          return new Example(agreement.name(), of.member(of.size() / 2).id(), of.name());
        }
      }
    }
    String name =
        agreements.isEmpty() ? Sentences.anAgreement().in(language) : agreements.getFirst().name();
    return new Example(name, Sentences.aMember().in(language), Sentences.aGroup().in(language));
  }

  /** A short form as it is written. */
  String of(Request.Form form, Language language) {
    return (switch (form) {
          case SAVE -> Sentences.exampleSave();
          case FORGET -> Sentences.exampleForget();
          case WHAT_IF -> Sentences.exampleWhatIf(agreement);
          case WHO -> Sentences.exampleWho(agreement);
          case TOP -> Sentences.exampleTop(agreement);
          case SOLVE -> Sentences.exampleSolve(agreement, member);
        })
        .in(language);
  }
}
