package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Kind;
import org.bilaga.words.Blanks;
import org.bilaga.words.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KindsTest {
  @Test
  void everyKindOfTheCodeIsListedOnce() throws ReflectiveOperationException {
    assertThat(Kinds.all()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(declared());
  }

  @Test
  void namesAreUnique() {
    assertThat(Kinds.names()).doesNotHaveDuplicates();
  }

  @TestFactory
  List<DynamicTest> aKindSpeaksAllLanguages() {
    return Kinds.all().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> speaks(kind)))
        .toList();
  }

  private static void speaks(Kind kind) {
    assertThat(kind.name()).matches("[a-z]+(-[a-z]+)*");
    for (Language language : Language.all()) {
      isSentence(kind.message(language));
      if (!kind.help(language).matches("\\{\\w+\\}")) {
        isSentence(kind.help(language));
      }
      assertThat(Blanks.of(kind.message(language)))
          .isEqualTo(Blanks.of(kind.message(Language.ENGLISH)));
      assertThat(Blanks.of(kind.help(language))).isEqualTo(Blanks.of(kind.help(Language.ENGLISH)));
    }
    if (!kind.message(Language.ENGLISH).matches("(\\{\\w+\\}[ .]*)+")) {
      assertThat(kind.message(Language.SWEDISH)).isNotEqualTo(kind.message(Language.ENGLISH));
    }
  }

  /** Begins with a capital, a name or a blank, and ends as a sentence does. */
  private static void isSentence(String text) {
    assertThat(text).matches("[\\p{Lu}`\"{§].*[^ .][.?]").doesNotContain("  ");
  }

  private static List<Kind> declared() throws ReflectiveOperationException {
    List<Kind> kinds = new ArrayList<>();
    var ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bilaga");
    for (var each : ours) {
      for (Field field : Class.forName(each.getName()).getDeclaredFields()) {
        if (field.getType() == Kind.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          kinds.add((Kind) field.get(null));
        }
      }
    }
    return kinds;
  }
}
