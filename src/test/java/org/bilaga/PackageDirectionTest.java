package org.bilaga;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Data flows one way through the packages. Each stage may use those named beside it and itself;
 * packages that do not exist yet hold nothing and break nothing.
 */
@AnalyzeClasses(packages = "org.bilaga", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageDirectionTest {
  /** From each package to those it may use. A new package must be entered here. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    stage("words");
    stage("source");
    stage("figure", "source");
    stage("money");
    stage("calendar");
    stage("prose", "figure", "calendar");
    stage("finding", "source", "money");
    stage("sheet", "calendar", "finding", "money");
    stage("ast", "source", "calendar", "money");
    stage("table", "source", "figure", "finding", "ast", "money");
    stage("document", "source", "figure", "table");
    stage("infer", "source", "figure", "finding", "ast", "money", "table");
    stage("parser", "source", "calendar", "finding", "ast", "money");
    // It loads what a file uses, so it has each file parsed and each table read.
    stage(
        "resolve",
        "source",
        "calendar",
        "finding",
        "ast",
        "money",
        "figure",
        "table",
        "document",
        "parser");
    stage("typing", "source", "calendar", "finding", "ast", "money", "resolve");
    stage(
        "evaluate",
        "source",
        "figure",
        "calendar",
        "finding",
        "ast",
        "money",
        "resolve",
        "typing",
        "table");
    afterEvaluate("ledger");
    afterEvaluate("duty");
    Stream.of("check", "explain", "settle", "compare", "solve")
        .forEach(PackageDirectionTest::afterEvaluate);
    // Whether a document is covered is also told by a check.
    MAY_USE.put(
        "check", Stream.concat(MAY_USE.get("check").stream(), Stream.of("coverage")).toList());
    // Which roundings there are to try is one list, with an agreement and without.
    MAY_USE.put("check", Stream.concat(MAY_USE.get("check").stream(), Stream.of("infer")).toList());
    // What an explanation says is laid out in sheets.
    MAY_USE.put(
        "explain", Stream.concat(MAY_USE.get("explain").stream(), Stream.of("sheet")).toList());
    stage(
        "audit", "source", "figure", "money", "calendar", "prose", "finding", "table", "document");
    stage("rewrite", "finding");
    stage(
        "coverage",
        "source",
        "figure",
        "calendar",
        "finding",
        "ast",
        "money",
        "prose",
        "table",
        "document",
        "resolve");
    stage("repair", "source", "money", "finding", "resolve");
    stage("format", "source", "finding", "ast", "parser");
    stage("report", allBefore());
    stage("workspace", allBefore());
    stage("draft", allBefore());
    stage("answer", allBefore());
    stage("assist", allBeforeBut("answer"));
    stage("ask", allBeforeBut("assist"));
    stage("repl", allBefore());
    stage("lsp", allBeforeBut("repl"));
    MAY_USE.put("studio", MAY_USE.get("lsp"));
    stage("cli", allBefore());
  }

  @ArchTest
  static final ArchRule packagesUseOnlyEarlierStages =
      MAY_USE.entrySet().stream()
          .map(entry -> usesOnly(entry.getKey(), entry.getValue()))
          .reduce((one, other) -> CompositeArchRule.of(one).and(other))
          .orElseThrow()
          .as("packages use only earlier stages");

  @ArchTest
  static final ArchRule everyPackageIsAStage =
      classes()
          .should()
          .resideInAnyPackage(
              MAY_USE.keySet().stream().map(PackageDirectionTest::of).toArray(String[]::new));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.bilaga.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheParserKnowsAntlr =
      noClasses()
          .that()
          .resideOutsideOfPackage(of("parser"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.antlr..", "org.bilaga.parser.generated..");

  @ArchTest
  static final ArchRule onlyTheReaderOfPdfAndPaperKnowPdfbox =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.bilaga.document.pdf..", "org.bilaga.sheet.paper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

  /** So that nothing of it is loaded until a workbook or a text for Word is written. */
  @ArchTest
  static final ArchRule onlyTheWritersOfWorkbooksAndWordKnowPoi =
      noClasses()
          .that()
          .haveNameNotMatching(
              "org\\.bilaga\\.sheet\\.(book\\.(BookWriter|CellStyles)|word\\..*)([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");

  /** So that nothing of it is loaded until a file is known to be a PDF. */
  @ArchTest
  static final ArchRule onlyOneDoorLeadsToPdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.bilaga.document.pdf..")
          .and()
          .haveNameNotMatching("org\\.bilaga\\.document\\.PdfDocument([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bilaga.document.pdf..");

  @ArchTest
  static final ArchRule onlyCliPrints =
      noClasses()
          .that()
          .resideOutsideOfPackages(of("cli"), "org.bilaga.parser.generated..")
          .should(ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  /**
   * A session asks the engine; the command line starts one, shows it and tells it what it knows.
   */
  @ArchTest
  static final ArchRule theCommandLineOnlyStartsASession =
      noClasses()
          .that()
          .resideInAPackage(of("cli"))
          .and()
          .haveNameNotMatching(".*\\.(ReplCommand|Shell|ShellAssistance|SessionHost)([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(of("repl"));

  /** So that nothing of it is loaded but where an editor is served. */
  @ArchTest
  static final ArchRule onlyTheServerKnowsItsProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage(of("lsp"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse..", "com.google..");

  @ArchTest
  static final ArchRule theCommandLineOnlyStartsTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackage(of("lsp"))
          .and()
          .haveNameNotMatching(".*\\.LspCommand([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(of("lsp"));

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.bilaga.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  private static ArchRule usesOnly(String stage, List<String> earlier) {
    String[] others =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(stage) && !earlier.contains(other))
            .map(PackageDirectionTest::of)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(of(stage))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .allowEmptyShould(true);
  }

  private static void afterEvaluate(String name) {
    stage(
        name,
        "source",
        "figure",
        "calendar",
        "finding",
        "ast",
        "money",
        "resolve",
        "typing",
        "table",
        "evaluate",
        "prose",
        "document",
        "ledger",
        "duty");
  }

  private static void stage(String name, String... earlier) {
    // Whatever says something says it in words.
    MAY_USE.put(name, Stream.concat(Stream.of("words"), Stream.of(earlier)).toList());
  }

  private static String[] allBefore() {
    return MAY_USE.keySet().toArray(String[]::new);
  }

  private static String[] allBeforeBut(String name) {
    return MAY_USE.keySet().stream().filter(stage -> !stage.equals(name)).toArray(String[]::new);
  }

  private static String of(String stage) {
    return "org.bilaga." + stage + "..";
  }
}
