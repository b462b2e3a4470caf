package org.bilaga.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** What counts as the same words, and what comes nearest where they are not. */
class QuotedWordsTest {
  private static QuotedWords in(String text) {
    var reading = Documents.read(text.getBytes(UTF_8), "text.txt", Language.ENGLISH);
    return new QuotedWords(reading.document().orElseThrow());
  }

  private static Optional<String> found(String text, String quotation) {
    return in(text).find(quotation).map(Span::text);
  }

  @Test
  void whiteSpaceAndLineEndsAreOne() {
    assertThat(
            found("avsätts\u00A01\u2009435\n miljoner\t kronor", "avsätts 1 435 miljoner kronor"))
        .isPresent();
    assertThat(found("summan 2935 mkr", "2 935 mkr")).contains("2935 mkr");
  }

  @Test
  void aWordBrokenAtTheEndOfALineIsWhole() {
    assertThat(found("utveckla kunskaps-\nstöd för", "kunskapsstöd för")).isPresent();
    assertThat(found("hälso- och sjukvård", "hälso- och sjukvård")).isPresent();
    assertThat(found("en hälso-\noch sjukvård", "hälso- och sjukvård")).isPresent();
    assertThat(found("kunskaps\u00ADstöd för", "kunskapsstöd för")).isPresent();
  }

  @Test
  void quotationMarksAndDashesAreOne() {
    assertThat(found("kallas ”Vision e–hälsa” 2017–2019", "kallas 'Vision e-hälsa' 2017 - 2019"))
        .isPresent();
  }

  @Test
  void lettersAreTheSameHoweverTheyAreCoded() {
    assertThat(found("fo\u0308r e\uFB03cient va\u030Ard", "för efficient vård")).isPresent();
  }

  @Test
  void theFirstLetterMayBeOfEitherCaseAndNoOther() {
    assertThat(found("Medlen fördelas", "medlen fördelas")).isPresent();
    assertThat(found("alla medel", "Alla medel")).isPresent();
    assertThat(found("alla medel", "Alla Medel")).isEmpty();
  }

  @Test
  void theLastPointIsNotAskedForAndThoseWithinAre() {
    assertThat(found("Medlen fördelas, lika", "Medlen fördelas.")).isPresent();
    assertThat(found("Medlen fördelas, lika", "Medlen fördelas lika")).isEmpty();
  }

  @Test
  void noFigureIsFoundWithinAnother() {
    assertThat(found("totalt 15 mkr", "5 mkr")).isEmpty();
    assertThat(found("totalt 1 435 mkr", "435 mkr")).isEmpty();
    assertThat(found("totalt 6 250,5 mkr", "5 mkr")).isEmpty();
    assertThat(found("totalt 6 250,5 mkr", "totalt 6 250")).isEmpty();
    assertThat(found("anslag 9 1:6", "anslag 9 1")).isEmpty();
  }

  @Test
  void noWordIsFoundWithinAnother() {
    assertThat(found("regionerna får medel", "regioner")).isEmpty();
    assertThat(found("hälso- och sjukvård", "och sjukvård")).isPresent();
  }

  @Test
  void anEllipsisSkipsWordsInOrderAndNotHalfTheDocument() {
    String text = "SKR tilldelas totalt 52 miljoner kronor för arbetet.";
    assertThat(found(text, "SKR tilldelas … miljoner kronor")).isPresent();
    assertThat(found(text, "SKR ... kronor [...] arbetet")).isPresent();
    assertThat(found(text, "kronor … SKR")).isEmpty();
    assertThat(found("SKR får " + "ord ".repeat(2_000) + "kronor", "SKR får … kronor")).isEmpty();
  }

  @Test
  void aQuotationGoesOnIntoTheNextParagraph() {
    assertThat(found("Medel betalas ut\n\ntill regionerna.", "betalas ut till regionerna"))
        .contains("betalas ut\n\ntill regionerna");
  }

  @Test
  void theNearestPassageIsShownWithWhatDiffers() {
    var words = in("Först annat. För detta avsätts 1 435 miljoner kronor till regionerna. Sist.");
    String quotation = "avsätts 1 453 miljoner kronor";
    var near = words.nearest(quotation).orElseThrow();
    assertThat(quotation.substring(near.start(), near.end())).isEqualTo("1 453");
    assertThat(near.other().text()).isEqualTo("1 435");
    assertThat(near.whole().text()).isEqualTo("avsätts 1 435 miljoner kronor");
  }

  @Test
  void aLastWordThatIsAnotherIsShown() {
    var words = in("Medlen rekvireras senast den 1 november 2020.");
    assertThat(words.nearest("rekvireras senast den 1 december").orElseThrow().other().text())
        .isEqualTo("november");
  }

  @Test
  void thePieceThatIsNotFoundIsTheOneThatIsCompared() {
    var words = in("SKR tilldelas i år totalt 52 miljoner kronor.");
    String quotation = "SKR tilldelas … totalt 25 miljoner kronor";
    var near = words.nearest(quotation).orElseThrow();
    assertThat(quotation.substring(near.start(), near.end())).isEqualTo("25");
    assertThat(near.other().text()).isEqualTo("52");
  }

  @Test
  void whereHalfTheWordsAreOthersNothingIsNear() {
    assertThat(in("Medlen fördelas lika mellan alla.").nearest("Avgiften höjs varje nytt år"))
        .isEmpty();
  }
}
