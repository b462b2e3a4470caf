package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Cited;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.ast.Walk;

/**
 * Words of a document that a sentence of an agreement quotes.
 *
 * @param sentence the claim or other sentence, which may be marked as disputed
 * @param section where they stand, as far as that is said
 * @param source what they stand in, where that is not the agreement itself
 */
public record Quotation(
    Node sentence, Optional<Section> section, Optional<Text> source, Text words) {

  /** All that an agreement quotes, in the order written. */
  public static List<Quotation> in(Node agreement) {
    List<Quotation> all = new ArrayList<>();
    Walk.over(
        agreement,
        node -> {
          if (node instanceof Clause.Claim claim) {
            var place = claim.place();
            all.add(new Quotation(claim, place.section(), place.source(), claim.quotation()));
          } else if (node instanceof Cited sentence) {
            for (Section section : sentence.sections()) {
              for (Text words : section.quotations()) {
                all.add(new Quotation(sentence, Optional.of(section), section.source(), words));
              }
            }
          }
        });
    return all;
  }

  /** The number of the section; empty where none is said. */
  public String number() {
    return section.map(Section::text).orElse("");
  }
}
