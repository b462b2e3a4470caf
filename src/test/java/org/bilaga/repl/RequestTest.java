package org.bilaga.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.repl.Request.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "// only a comment"})
  void nothingIsAskedByNothing(String text) {
    assertThat(Request.of(text)).isEqualTo(new Request.Nothing());
  }

  @Test
  void shortFormsAreTheSameInBothLanguages() {
    assertThat(Request.of("varför gnv-2020[halland]"))
        .isEqualTo(Request.of("why  gnv-2020[halland]"))
        .isEqualTo(new Request.Run(Inquiry.EXPLAIN, List.of("gnv-2020[halland]")));
    assertThat(Request.of("vem får mer än 200 mkr av gnv-2020"))
        .isEqualTo(Request.of("who gets more than 200 mkr of gnv-2020"))
        .isEqualTo(new Request.Who(Bound.MORE, "200 mkr", "gnv-2020"));
    assertThat(Request.of("topp 5 av gnv-2020"))
        .isEqualTo(Request.of("TOP 5 of gnv-2020"))
        .isEqualTo(new Request.Top(5, true, "gnv-2020"));
    assertThat(Request.of("tänk om a.total = 7 mdkr"))
        .isEqualTo(Request.of("what if a.total = 7 mdkr"))
        .isEqualTo(new Request.WhatIf("a.total", "7 mdkr"));
    assertThat(Request.of("som det är")).isEqualTo(Request.of("as it is"));
    assertThat(Request.of("jämför a och b för halland"))
        .isEqualTo(Request.of("compare a and b for halland"))
        .isEqualTo(new Request.Run(Inquiry.COMPARE, List.of("a", "b", "--for", "halland")));
    assertThat(Request.of("tidsfrister för skr"))
        .isEqualTo(Request.of("deadlines for skr"))
        .isEqualTo(new Request.Run(Inquiry.DEADLINES, List.of("--for", "skr")));
    assertThat(Request.of("lös a[b] >= 4 mkr genom att ändra a.total"))
        .isEqualTo(Request.of("solve a[b] >= 4 mkr by varying a.total"))
        .isEqualTo(
            new Request.Run(Inquiry.SOLVE, List.of("--for", "a[b] >= 4 mkr", "--vary", "a.total")));
    assertThat(Request.of("stäm av a med utfall.csv för halland"))
        .isEqualTo(Request.of("settle a with utfall.csv for halland"))
        .isEqualTo(
            new Request.Run(
                Inquiry.SETTLE, List.of("a", "--facts", "utfall.csv", "--for", "halland")));
  }

  @Test
  void aGroupAtTheEndIsHowToShow() {
    assertThat(Request.of("gnv-2020 per regioner"))
        .isEqualTo(new Request.Show("gnv-2020", List.of("--by", "regioner")));
    assertThat(Request.of("total to skr --in gnv-2020"))
        .isEqualTo(new Request.Show("total to skr", List.of("--in", "gnv-2020")));
  }

  @Test
  void whatOneWouldWriteToAShellIsUnderstoodToo() {
    assertThat(Request.of("bilaga show 'a b' --by x")).isInstanceOf(Request.Show.class);
    assertThat(Request.of("bilaga check specs"))
        .isEqualTo(new Request.Run(Inquiry.CHECK, List.of("specs")));
  }

  @Test
  void aDeclarationIsOneByItsKeywordAndAName() {
    assertThat(Request.of("let x = 1")).isEqualTo(new Request.Define("let x = 1"));
    assertThat(Request.of("överenskommelse ö \"Ö\" {}")).isInstanceOf(Request.Define.class);
    assertThat(Request.of("data.antal")).isInstanceOf(Request.Show.class);
    assertThat(Request.of("part / 2")).isInstanceOf(Request.Show.class);
  }

  @Test
  void aNameThatBeginsLikeAShortFormIsAName() {
    assertThat(Request.of("top")).isEqualTo(new Request.Show("top", List.of()));
    assertThat(Request.of("checked.total")).isEqualTo(new Request.Show("checked.total", List.of()));
    assertThat(Request.of("show-2020[halland]"))
        .isEqualTo(new Request.Show("show-2020[halland]", List.of()));
  }

  @Test
  void aShortFormThatLacksSomethingIsToldByAnExample() {
    assertThat(Request.of("what if")).isInstanceOf(Request.Unclear.class);
    assertThat(Request.of("vem får mer än")).isInstanceOf(Request.Unclear.class);
    assertThat(Request.of("save")).isInstanceOf(Request.Unclear.class);
  }

  @Test
  void aPastedTextIsSeveralRequests() {
    String scenario = "scenario s \"S\" for a {\n  set a.b = 1 kr\n}";
    assertThat(Pieces.of("let z = 5 mkr\n" + scenario + "\ns[halland]\n  + 1 kr\n"))
        .containsExactly("let z = 5 mkr", scenario, "s[halland]\n  + 1 kr");
  }
}
