package org.gaitkeeper.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Parsed files by name. */
final class YamlFiles {

    private final Faults faults;
    private final Map<String, Object> parsed = new LinkedHashMap<>();

    YamlFiles(Faults faults, Map<String, String> texts) {
        this.faults = faults;
        texts.forEach((name, text) -> {
            try {
                Object content = new Load(LoadSettings.builder()
                                .setLabel(name)
                                .setAllowDuplicateKeys(false)
                                .build())
                        .loadFromString(text);
                if (content != null) {
                    parsed.put(name, content);
                }
            } catch (YamlEngineException e) {
                faults.add(name, "?", "is no YAML: " + e.getMessage());
            }
        });
    }

    /** Names of the files in a folder, in order. */
    List<String> under(String folder) {
        return parsed.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    @Nullable
    Object content(String file) {
        return parsed.get(file);
    }

    /** The whole of a file that must be a mapping. */
    Entry entry(String file) {
        return new Entry(faults, file, "file", parsed.get(file));
    }

    /** The entries of a file: a list at the top, or under a key. */
    List<Entry> entries(String file, String key, String idKey) {
        Object content = parsed.get(file);
        if (content == null) {
            return List.of();
        }
        Object items = content instanceof Map<?, ?> map ? map.get(key) : content;
        if (items instanceof List<?> list) {
            return IntStream.range(0, list.size())
                    .mapToObj(position -> Entry.keyed(faults, file, idKey, list.get(position)))
                    .toList();
        }
        faults.add(file, "file", "must be a list, or hold one under " + key);
        return List.of();
    }

    /** The entries of every file in a folder. */
    List<Entry> entriesUnder(String folder, String key, String idKey) {
        return under(folder).stream()
                .flatMap(file -> entries(file, key, idKey).stream())
                .toList();
    }

    /** Every file with its entries. */
    Stream<Map.Entry<String, Entry>> filedEntries(String folder, String key, String idKey) {
        return under(folder).stream()
                .flatMap(file -> entries(file, key, idKey).stream().map(entry -> Map.entry(file, entry)));
    }
}
