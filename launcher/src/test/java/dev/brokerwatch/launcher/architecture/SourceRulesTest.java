package dev.brokerwatch.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The limits of CONTRIBUTING.md that a compiler does not hold.
class SourceRulesTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;

    /// What is banned, and what to do instead.
    private static final Map<Pattern, String> BANNED =
            Map.of(
                    Pattern.compile("\\bThread\\.sleep\\("),
                            "wait through a seam that a test can move",
                    Pattern.compile("\\.to(Lower|Upper)Case\\(\\)"), "name the locale: Locale.ROOT",
                    Pattern.compile("\\bZoneId\\.systemDefault\\("), "take the zone as an argument",
                    Pattern.compile("\\bCharset\\.defaultCharset\\("), "name the charset",
                    Pattern.compile("\\bInstant\\.now\\(\\)"), "take an InstantSource",
                    Pattern.compile("@Disabled\\b"), "mend the test or delete it");

    private static List<Path> sources;
    private static Path root;

    @BeforeAll
    static void findSources() throws IOException {
        root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("/src/"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .sorted()
                            .toList();
        }
        assertThat(sources).hasSizeGreaterThan(50);
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            try (Stream<String> lines = Files.lines(source, StandardCharsets.UTF_8)) {
                long count = lines.count();
                if (count > LONGEST_FILE) {
                    tooLong.add(root.relativize(source) + ": " + count);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noMethodIsLongerThanFortyLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    diagnostic -> {},
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                collectLongMethods(unit, positions, tooLong);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void nothingBannedIsUsed() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            if (source.endsWith(Path.of("SourceRulesTest.java"))) {
                continue;
            }
            String text = Files.readString(source);
            BANNED.forEach((pattern, instead) -> {
                if (pattern.matcher(text).find()) {
                    found.add(root.relativize(source) + ": " + pattern + " – " + instead);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void onlyTheCommandLineWritesToStandardOutput() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            String name = source.getFileName().toString();
            boolean commandLine =
                    name.endsWith("Command.java")
                            || name.equals("Main.java")
                            || name.equals("Farm.java");
            if (!commandLine
                    && source.toString().contains("/main/")
                    && Files.readString(source).matches("(?s).*\\bSystem\\.(out|err)\\b.*")) {
                found.add(root.relativize(source).toString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static void collectLongMethods(
            CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
        LineMap lines = unit.getLineMap();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long start = positions.getStartPosition(unit, method);
                long end = positions.getEndPosition(unit, method);
                if (start >= 0 && end > start) {
                    long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
                    if (length > LONGEST_METHOD) {
                        tooLong.add(
                                Path.of(unit.getSourceFile().toUri()).getFileName()
                                        + "#"
                                        + method.getName()
                                        + ": "
                                        + length);
                    }
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
    }
}
