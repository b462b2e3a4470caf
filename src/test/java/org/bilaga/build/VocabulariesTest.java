package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabulariesTest {
  private static final String ENGLISH =
      """
      # Money
      USE = use
      OF_WHICH = of which
      SUBMIT = submit, submits
      BY_KEY = by
      BY_EACH = by
      BY_DATE = by
      BY_PERSON = by
      UNIT.1000 = tkr
      SCALE.1000 = thousand
      MONTH_NAME.1 = january
      """;

  private static final String SWEDISH =
      """
      USE = använd
      OF_WHICH = varav
      SUBMIT = lämnar
      BY_KEY = enligt
      BY_EACH = per
      BY_DATE = senast
      BY_PERSON = av
      UNIT.1000 = tkr | tusen kronor
      SCALE.1000 = tusen
      MONTH_NAME.1 = januari
      """;

  @TempDir Path folder;

  @BeforeEach
  void grammarsAreThere() throws IOException {
    Files.createDirectories(folder.resolve("spoken"));
    for (String code : new String[] {"en", "sv"}) {
      Files.createFile(folder.resolve("spoken").resolve("words_" + code + ".properties"));
    }
    Files.writeString(
        folder.resolve("BilagaLexer.g4"), "lexer grammar BilagaLexer;\nWORDS\nA : 'a' ;\n");
    Files.writeString(folder.resolve("BilagaParser.g4"), "parser grammar BilagaParser;\n");
  }

  @Test
  void aRuleHasTheFormsOfAllLanguages() throws IOException {
    made(ENGLISH, SWEDISH);
    assertThat(folder.resolve("out/BilagaLexer.g4"))
        .hasContent(
            """
            lexer grammar BilagaLexer;
            USE : 'use' | 'använd' ;
            OF_WHICH : 'of' H+ 'which' | 'varav' ;
            SUBMIT : 'submit' | 'submits' | 'lämnar' ;
            BY : 'by' ;
            BY_KEY : 'enligt' ;
            BY_EACH : 'per' ;
            BY_DATE : 'senast' ;
            BY_PERSON : 'av' ;
            UNIT : 'tkr' | 'tusen' H+ 'kronor' | 'thousand' H+ [A-Z] [A-Z] [A-Z] | 'tusen' H+ [A-Z] [A-Z] [A-Z] ;
            MONTH_NAME : 'january' | 'januari' ;
            A : 'a' ;
            """);
    assertThat(folder.resolve("out/BilagaParser.g4")).exists();
  }

  @Test
  void everyLanguageHasTheSameWords() {
    assertThatThrownBy(
            () -> made(ENGLISH, SWEDISH.replace("USE = använd", "USES = använd\nUSES = bruka")))
        .hasMessageContaining("words_sv.properties lacks USE")
        .hasMessageContaining("words_sv.properties has USES, which English has not")
        .hasMessageContaining("has USES twice");
    assertThatThrownBy(() -> made(ENGLISH, "USE använd"))
        .hasMessageContaining("has a line that is no word: USE använd");
  }

  @Test
  void aFormOfTwoWordsWouldNeverBeReadAsOneOfThem() {
    assertThatThrownBy(() -> made(ENGLISH, SWEDISH.replace("varav", "use")))
        .hasMessageContaining("use means both USE and OF_WHICH");
  }

  @Test
  void aLanguageWithoutAFileOfWordsIsMissed() throws IOException {
    Files.createFile(folder.resolve("spoken/words_xx.properties"));
    assertThatThrownBy(() -> made(ENGLISH, SWEDISH))
        .hasMessageContaining("words_xx.properties is missing");
  }

  private void made(String english, String swedish) throws IOException {
    Files.writeString(folder.resolve("words_en.properties"), english);
    Files.writeString(folder.resolve("words_sv.properties"), swedish);
    BuildProgram.named("Vocabularies", folder.resolve("classes"))
        .run(
            folder.toString(),
            folder.resolve("spoken").toString(),
            folder.resolve("out").toString(),
            folder.resolve("java").toString());
  }
}
