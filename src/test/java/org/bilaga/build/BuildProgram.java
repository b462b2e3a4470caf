package org.bilaga.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Programs of {@code src/build} and what they write, compiled and run as the build does. */
public final class BuildProgram {
  private final ClassLoader classes;
  private final String name;

  private BuildProgram(ClassLoader classes, String name) {
    this.classes = classes;
    this.name = name;
  }

  /** One of {@code src/build}, compiled into a folder. */
  public static BuildProgram named(String name, Path folder) throws IOException {
    Path source = Path.of("src", "build", name + ".java");
    return new BuildProgram(compiled(folder, source), name);
  }

  /** The classes of some sources, for what runs this. */
  public static ClassLoader compiled(Path folder, Path... sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    Files.createDirectories(folder);
    try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
      var said = new java.io.StringWriter();
      List<String> options = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none"));
      options.addAll(List.of("-cp", System.getProperty("java.class.path")));
      var units = files.getJavaFileObjects(sources);
      if (!compiler.getTask(said, files, null, options, null, units).call()) {
        throw new IllegalStateException(said.toString());
      }
    }
    // Its own classes first: what is generated anew is not what the tests were compiled with.
    return new URLClassLoader(
        new java.net.URL[] {folder.toUri().toURL()}, BuildProgram.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String type, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(type)) {
          if (findResource(type.replace('.', '/') + ".class") != null) {
            Class<?> known = findLoadedClass(type);
            return known != null ? known : findClass(type);
          }
          return super.loadClass(type, resolve);
        }
      }
    };
  }

  /** What it prints; what it throws is thrown here. */
  public String run(String... arguments) {
    PrintStream before = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      var main = classes.loadClass(name).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) arguments);
      return printed.toString(UTF_8);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      System.setOut(before);
    }
  }
}
