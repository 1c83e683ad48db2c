package id.jmo.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * One file of an app.
 *
 * @param encoded the same compressed, by the name of the encoding; empty for what does not shrink
 * @param tag names this content
 * @param forEver whether the name changes with the content, so that a browser need never ask again
 */
record AppFile(MediaType type, byte[] content, Map<String, byte[]> encoded, String tag, boolean forEver) {

    /** Smallest first. */
    static final List<String> ENCODINGS = List.of("br", "gzip");

    /** The best encoding of this file that the caller takes; empty for the file as it is. */
    Optional<String> encodingFor(@Nullable String accepted) {
        List<String> taken = accepted == null
                ? List.of()
                : List.of(accepted.toLowerCase(Locale.ROOT).replace(" ", "").split(","));
        return ENCODINGS.stream()
                .filter(encoded::containsKey)
                .filter(encoding -> taken.stream().anyMatch(each -> accepts(each, encoding)))
                .findFirst();
    }

    private static boolean accepts(String entry, String encoding) {
        String[] parts = entry.split(";", 2);
        return parts[0].equals(encoding) && !(parts.length > 1 && parts[1].matches("q=0(\\.0*)?"));
    }
}
