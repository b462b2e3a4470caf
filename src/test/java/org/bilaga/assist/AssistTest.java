package org.bilaga.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bilaga.finding.Edit;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said, found, changed and proposed at a place of a file, without any editor. */
class AssistTest {
  private static final String BASE =
      """
      group orter "Orterna" {
          | id  | name   |
          | ask | Askby  |
          | bok | Bokvik |
      }
      data d "Folk" by orter {
          | ort    | antal |
          | Askby  | 1     |
          | Bokvik | 3     |
      }
      """;
  private static final String STÖD =
      """
      use "base.agreement"
      let tak = 2 mkr
      agreement stöd "Stöd" {
          total 8 mkr
          key k = share of d.antal
          area x "Vård" {
              total 8 mkr
              grant a "Akut" 8 mkr to orter by k
          }
          claim § 1 "Askby får 2 miljoner kronor": stöd.x.a[ask] = tak
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve(".bilaga"), "");
    Files.writeString(folder.resolve("base.agreement"), BASE);
    Files.writeString(folder.resolve("x.agreement"), STÖD);
  }

  /** Just inside a word of a file, the first time that the text before it stands there. */
  private Spot spot(String file, String before) throws IOException {
    Path path = folder.resolve(file);
    int offset = Files.readString(path).indexOf(before) + before.length();
    return new Spot(Analysis.at(List.of(folder), folder), path, offset);
  }

  private static List<String> told(Spot spot) {
    return Hover.at(spot).orElseThrow().told().stream().map(it -> it.in(Language.ENGLISH)).toList();
  }

  @Test
  void aNameTellsWhatItIsWhereItIsDeclaredAndItsValue() throws IOException {
    assertThat(told(spot("x.agreement", "grant a")))
        .containsExactly("a grant: Akut", "8 000 000 kr");
    assertThat(told(spot("x.agreement", "= ta")))
        .containsExactly("a figure: 2 mkr", "2 000 000 kr");
    assertThat(Hover.at(spot("x.agreement", "= ta")).orElseThrow().declaration())
        .isEqualTo("let tak = 2 mkr");
    assertThat(told(spot("x.agreement", "stöd.x.a[as")))
        .startsWith("a member: Askby", "2 000 000 kr")
        .contains("8 000 000 × 1 / 4 = 2 000 000 kr.");
    assertThat(told(spot("x.agreement", "to ort"))).containsExactly("a group: Orterna, 2");
    assertThat(told(spot("base.agreement", "antal |\n    | As")))
        .containsExactly("a member: Askby");
    assertThat(Hover.at(spot("x.agreement", "agreem"))).isEmpty();
  }

  @Test
  void aQuotationTellsWhereItStandsInTheDocument() throws IOException {
    String named =
        STÖD.replace("total 8 mkr\n    key", "document \"d.txt\"\n    total 8 mkr\n    key")
            .replace("by k\n", "by k § 1 \"8 miljoner kronor till orterna\"\n");
    Files.writeString(folder.resolve("x.agreement"), named);
    String text = "1 Stöd\n\nAskby får 2 miljoner kronor\nav 8 miljoner kronor till orterna.\n";
    Files.writeString(folder.resolve("d.txt"), text);
    assertThat(told(spot("x.agreement", "Askby får"))).containsExactly("Stands in d.txt:3");
    assertThat(told(spot("x.agreement", "grant a")))
        .containsExactly(
            "a grant: Akut",
            "8 000 000 kr",
            "§ 1 \"8 miljoner kronor till orterna\"",
            "Stands in d.txt:4");
    Files.writeString(folder.resolve("d.txt"), "1 Stöd\n");
    assertThat(Hover.at(spot("x.agreement", "Askby får"))).isEmpty();
  }

  @Test
  void aNameLeadsToItsDeclarationAndToEveryPlaceInAllFiles() throws IOException {
    assertThat(References.declaration(spot("x.agreement", "to ort")).orElseThrow().toString())
        .isEqualTo("base.agreement:1:7");
    assertThat(References.all(spot("base.agreement", "group ort")).stream().map(it -> it.span()))
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("base.agreement:1:7", "base.agreement:6:18", "x.agreement:8:33");
    assertThat(References.all(spot("x.agreement", "d.ant"))).hasSize(2);
    assertThat(References.all(spot("x.agreement", "total 8"))).isEmpty();
  }

  @Test
  void whatIsRenamedIsRenamedInAllFilesAndMeansTheSame() throws IOException, Refused {
    assertThat(renamed("x.agreement", "to ort", "kommuner"))
        .contains("group kommuner \"Orterna\"", "by kommuner {", "to kommuner by k");
    assertThat(renamed("x.agreement", "a[as", "askby")).contains("| askby | Askby", "a[askby]");
    assertThat(renamed("x.agreement", "d.ant", "folk")).contains("| folk |", "d.folk");
    assertThat(renamed("x.agreement", "stöd.x.", "akut"))
        .contains("grant akut \"Akut\"", "stöd.x.akut[ask]");
  }

  private String renamed(String file, String before, String name) throws IOException, Refused {
    var texts = new TreeMap<String, StringBuilder>();
    for (Edit edit : Rename.to(name, spot(file, before)).reversed()) {
      texts
          .computeIfAbsent(
              edit.span().file().name(), it -> new StringBuilder(edit.span().file().text()))
          .replace(edit.span().start(), edit.span().end(), edit.text());
    }
    return String.join("", texts.values());
  }

  @Test
  void aNameThatWouldChangeAMeaningIsRefusedWithThePlace() {
    refused("x.agreement", "let ", "stöd", "`stöd` at x.agreement:10:46 would mean something else");
    refused("x.agreement", "a[", "bok", "");
    // What is declared nearer would be meant instead.
    refused("x.agreement", "let ", "x", "x.agreement:10:");
    refused("x.agreement", "let ", "två ord", "is no name");
    refused("x.agreement", "let ", "3 mkr", "is no name");
    refused("base.agreement", "antal |\n    | As", "x", "not the name of its own");
    refused("x.agreement", "agreem", "x", "No name stands here");
  }

  private void refused(String file, String before, String name, String why) {
    assertThatThrownBy(() -> Rename.to(name, spot(file, before)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(why);
  }

  @Test
  void aTranslationFollows() throws IOException, Refused {
    Files.writeString(
        folder.resolve("x.sv.agreement"),
        STÖD.replace("use", "använd")
            .replace("let", "låt")
            .replace("agreement s", "överenskommelse s")
            .replace("total 8", "totalt 8")
            .replace("key", "nyckel")
            .replace("share of", "andel av")
            .replace("area", "område")
            .replace("grant", "bidrag")
            .replace("to orter by", "till orter enligt")
            .replace("claim", "påstående"));
    assertThat(renamed("x.agreement", "to ort", "kommuner"))
        .contains("to kommuner by k", "till kommuner enligt k");
  }

  @Test
  void whatMayStandIsProposedBestFirst() throws IOException {
    assertThat(proposed("x.agreement", "by ")).startsWith("a", "x", "k", "stöd");
    assertThat(proposed("x.agreement", "a[")).containsExactly("ask", "bok");
    assertThat(proposed("x.agreement", "stöd.")).contains("x", "total");
    Files.writeString(folder.resolve("y.agreement"), "agr");
    assertThat(proposed("y.agreement", "agr")).containsExactly("agreement");
    Files.writeString(folder.resolve("y.agreement"), "agreement z \"Z\" {\n    gr\n}");
    assertThat(proposed("y.agreement", "    gr")).contains("grant");
  }

  @Test
  void theMembersAreProposedInARowOfATable() throws IOException {
    String table = "use \"base.agreement\"\ndata e \"E\" by orter {\n    | ort | n |\n    | Bo";
    Files.writeString(folder.resolve("y.agreement"), table);
    assertThat(proposed("y.agreement", "| Bo")).containsExactly("Bokvik");
    Files.writeString(folder.resolve("y.agreement"), table + "kvik | 1");
    assertThat(proposed("y.agreement", "| 1")).isEmpty();
  }

  @Test
  void theRegistersAreProposedWhereOneIsUsed() throws IOException {
    Files.writeString(folder.resolve("y.agreement"), "use \"bilaga:\"\n");
    assertThat(proposed("y.agreement", "bilaga:"))
        .containsExactly("sverige", "regioner", "län", "kommuner", "länsstyrelser");
    Files.writeString(folder.resolve("y.agreement"), "use \"bilaga:ko\"\n");
    assertThat(proposed("y.agreement", "bilaga:ko")).containsExactly("kommuner");
  }

  private List<String> proposed(String file, String before) throws IOException {
    return Completion.at(spot(file, before), Language.ENGLISH).stream()
        .map(Proposal::text)
        .toList();
  }

  @Test
  void whatIsWrongCanBeCorrectedWhereItStands() throws IOException {
    Files.writeString(
        folder.resolve("x.agreement"), STÖD.replace("får 2", "får 3").replace("= tak", "= 3 mkr"));
    var actions = Action.at(spot("x.agreement", "[ask] = 3"));
    assertThat(actions).hasSize(1);
    assertThat(actions.getFirst().title().in(Language.ENGLISH))
        .isEqualTo("Change `3 mkr` to `2 mkr`, and 1 more place with it");
    assertThat(Action.at(spot("x.agreement", "grant a"))).isEmpty();
  }

  /** Over the real agreements: any thing that has a name can have another, and back. */
  @Test
  void everyThingOfARealAgreementCanBeRenamed() throws IOException, Refused {
    Path file = Path.of("specs/agreements/god-och-nara-vard-2020/god-och-nära-vård-2020.agreement");
    var analysis = Analysis.at(List.of(file));
    var declared = new TreeSet<Integer>();
    var module = new Spot(analysis, file, 0).module().orElseThrow();
    module.declared().values().forEach(it -> add(it, module, declared));
    module
        .agreements()
        .getFirst()
        .root()
        .declared()
        .values()
        .forEach(it -> add(it, module, declared));
    assertThat(declared).hasSizeGreaterThan(5);
    int tried = 0;
    for (int offset : declared) {
      if (tried++ % 3 == 0) {
        var spot = new Spot(analysis, file, offset);
        assertThat(Rename.to("ny-" + tried, spot)).isNotEmpty();
        assertThat(Hover.at(spot)).isPresent();
      }
    }
  }

  private static void add(
      org.bilaga.resolve.Referent referent, org.bilaga.resolve.Module module, TreeSet<Integer> to) {
    org.bilaga.resolve.Sorts.place(referent)
        .filter(span -> span.file() == module.tree().source())
        .ifPresent(span -> to.add(span.start() + 1));
  }
}
