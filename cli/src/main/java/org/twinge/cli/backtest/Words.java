package org.twinge.cli.backtest;

import java.util.Locale;

/** Numbers for people, and text that is safe in a page. */
final class Words {
    private Words() {}

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
