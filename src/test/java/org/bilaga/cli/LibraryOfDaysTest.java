package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library of the days of rest of other countries is loaded where one is named, only there. */
class LibraryOfDaysTest {
  @TempDir private Path folder;

  @Test
  void swedishDaysNeedNoLibrary() throws Exception {
    try (var loader = new Watching()) {
      String said = run(loader, "check", "specs/agreements", "--language", "en");
      assertThat(said).contains("18 agreements");
      assertThat(loader.library).isEmpty();
    }
  }

  @Test
  void anotherCountrysDaysDo() throws Exception {
    Asked.write(
        folder,
        "a.agreement",
        "calendar denmark party s agreement a { obligation o { s meet \"x\" by 2020-05-08 } }");
    try (var loader = new Watching()) {
      assertThat(run(loader, "check", folder.toString())).contains("General prayer day");
      assertThat(loader.library).isNotEmpty();
    }
    try (var loader = new Watching()) {
      assertThat(run(loader, "show", "a", "-w", folder.toString())).contains("a");
      assertThat(loader.library).isEmpty();
    }
  }

  private static String run(ClassLoader loader, String... words) throws Exception {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, UTF_8);
    Class<?> consoles = loader.loadClass(Console.class.getName());
    Object[] own = {
      print,
      print,
      constant(loader, Palette.class, "NONE"),
      constant(loader, Language.class, "ENGLISH"),
      constant(loader, Desk.class, "OF_RUN")
    };
    var constructor = consoles.getDeclaredConstructors()[0];
    for (var one : consoles.getDeclaredConstructors()) {
      constructor = one.getParameterCount() == own.length ? one : constructor;
    }
    constructor.setAccessible(true);
    Object console = constructor.newInstance(own);
    var run = loader.loadClass(Main.class.getName()).getDeclaredMethod("run", List.class, consoles);
    run.setAccessible(true);
    var thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      run.invoke(null, List.of(words), console);
    } finally {
      thread.setContextClassLoader(before);
    }
    return out.toString(UTF_8);
  }

  private static Object constant(ClassLoader loader, Class<?> of, String name) throws Exception {
    var field = loader.loadClass(of.getName()).getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  /** Loads everything anew and notes what it loads of the library. */
  private static final class Watching extends URLClassLoader {
    private final List<String> library = new ArrayList<>();

    Watching() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() {
      var urls = new ArrayList<URL>();
      for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
        try {
          urls.add(new File(part).toURI().toURL());
        } catch (MalformedURLException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("de.focus_shift.")) {
        library.add(name);
      }
      return super.findClass(name);
    }
  }
}
