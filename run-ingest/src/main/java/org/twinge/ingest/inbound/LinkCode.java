package org.twinge.ingest.inbound;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinge.ingest.run.Sha256;

/**
 * What a person reads off one screen and types into another: twelve characters of Crockford's base 32, 60 bits, which holds
 * no letter that looks like a digit. It is kept as a hash.
 */
record LinkCode(String characters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkCode fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new LinkCode(code.toString());
    }

    /** Small letters, spaces and hyphens are the reader's own; O is read as 0, I and L as 1. */
    static Optional<LinkCode> read(String typed) {
        String characters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(characters).matches() ? Optional.of(new LinkCode(characters)) : Optional.empty();
    }

    String hash() {
        return Sha256.hex(characters);
    }

    /** In groups of four. */
    String shown() {
        return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
