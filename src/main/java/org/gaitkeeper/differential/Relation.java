package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * For each number from 0 the numbers that belong to it, all in one array: those of {@code n} stand from {@code first(n)}
 * up to, not including, {@code first(n + 1)}.
 */
final class Relation {

    private final int[] first;
    private final int[] all;

    private Relation(int[] first, int[] all) {
        this.first = first;
        this.all = all;
    }

    /** These numbers, in their order, for each number below the size. */
    static Relation of(int size, IntFunction<IntStream> numbers) {
        int[] first = new int[size + 1];
        List<int[]> parts = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            parts.add(numbers.apply(number).toArray());
            first[number + 1] = first[number] + parts.get(number).length;
        }
        return new Relation(first, parts.stream().flatMapToInt(IntStream::of).toArray());
    }

    /** For each number below the size, those below the count that name it, ascending; names below 0 are none. */
    static Relation naming(int size, int count, IntFunction<IntStream> names) {
        List<Set<Integer>> found = new ArrayList<>(size);
        IntStream.range(0, size).forEach(number -> found.add(new TreeSet<>()));
        for (int i = 0; i < count; i++) {
            int naming = i;
            names.apply(naming).filter(name -> name >= 0).forEach(name -> found.get(name)
                    .add(naming));
        }
        return of(size, number -> found.get(number).stream().mapToInt(Integer::intValue));
    }

    /** Where the numbers that belong to this begin. */
    int first(int number) {
        return first[number];
    }

    /** The number at a place. */
    int at(int place) {
        return all[place];
    }
}
