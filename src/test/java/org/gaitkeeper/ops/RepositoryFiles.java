package org.gaitkeeper.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files of this repository, as they would be cloned. Tests run with its root as the working directory. */
final class RepositoryFiles {

    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final Set<String> BUILT_OR_PRIVATE =
            Set.of("target", ".git", ".gaitkeeper", ".idea", ".vscode", "node_modules");

    private RepositoryFiles() {}

    /** The text of a file given by its path from the root. */
    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    /** The text of a file; bytes that are no UTF-8 do not matter to any rule and become other characters. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** All files below some folders or files of the root, in order; what is missing has none. */
    static List<Path> below(String... starts) {
        List<Path> found = new ArrayList<>();
        for (String start : starts) {
            Path from = ROOT.resolve(start);
            if (Files.exists(from)) {
                walk(from, found);
            }
        }
        return found.stream().sorted().toList();
    }

    private static void walk(Path from, List<Path> found) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return BUILT_OR_PRIVATE.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything a pattern finds in a text, each once, in order of the alphabet. */
    static Set<String> found(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        pattern.matcher(text).results().map(MatchResult::group).forEach(all::add);
        return all;
    }

    /** The path from the root, as people write it. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
