package taskmeter.report.mutant;

import java.util.List;
import java.util.Random;

/** Kinds of texts that could change what is around them in a file or on a terminal. */
public enum HostileKind {

  CONTROL("\u0000", "\u0001", "\u0007", "\u0008", "\t", "\u000B", "\f", "\u001F", "\u007F", "\u0085", "\u009B"),
  ESCAPE_SEQUENCE("\u001B[31m", "\u001B]0;title\u0007", "\u001B[2J", "\u001B[?7l", "\u009B1A", "\u001B]8;;x\u001B\\"),
  DIRECTION("\u202E", "\u202A", "\u2066", "\u2069", "\u200F", "\u061C"),
  LINE_BREAK("\n", "\r", "\r\n", "\n\n# Heading\n\n", "\u2028", "\u2029", "\u0085", "\n```\n", "\n\n| a |\n"),
  UNSEEN("\u200B", "\u2060", "\u00AD", "\uFEFF", "\u3164", "\u115F", "\u034F", "\u180E", "\uFFF9", "\uE000", "\uFFFE",
      "\uFFFF", "\uDB40\uDC41", "\uFDD0"),
  SURROGATE("\uD800", "\uDC00", "\uDFFF\uD83D", "\uD83D"),
  QUOTE("\"", "'", "''", "\"\"", "`\"'", "\\\"", "\u2019"),
  PIPE("|", "\\|", "||", "\\\\|", "| --- |", "`|`"),
  BACKTICK("`", "``", "```", "```sh", "~~~", "\\`"),
  MARKDOWN("# x", "- x", "1. x", "---", "===", "> x", "**x**", "_x_", "[x](y)", "![x](y)", "[^1]", "$x$", "+ x", "~x~",
      "\\", "[x]: y", ":tada:", "$`x`$"),
  TAG("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title>", "</svg>", "<!--", "-->", "<?x ?>",
      "<!DOCTYPE x>", "</summary></details>", "\" onload=\"x", "javascript:alert(1)", "<b>"),
  CDATA("]]>", "<![CDATA[", "]]]]><![CDATA[>"),
  ENTITY("&lt;", "&amp;amp;", "&#x202E;", "&#0;", "&nbsp", "&x;", "&"),
  LONG("x".repeat(199), "x".repeat(201), "x ".repeat(150), "x".repeat(10_000), "\u4E2D".repeat(150)),
  PATH("../../x", "/etc/passwd", "..\\..\\x", "./", "..", ".", "~/x", "C:\\x", "file:///x", "charts/x.svg"),
  RESERVED("CON", "NUL", "aux", "COM1", "drift", "summary", "verdicts", "LPT9", "-", "null"),
  COMBINING("e\u0301", "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D", "\u0301", "\u20DD", "\u0915\u094D\u0937"),
  RIGHT_TO_LEFT("\u05E9\u05DC\u05D5\u05DD", "\u0645\u0631\u062D\u0628\u0627", "\u05D0 1 \u05D1 2"),
  EMOJI("\uD83D\uDE00", "\uD83D\uDC69\u200D\uD83D\uDCBB", "\u2764\uFE0F", "\uD83C\uDDE9\uD83C\uDDEA"),
  ASIAN("\u65E5\u672C", "\u4E2D\u56FD", "\uD55C\uAD6D", "\u0E44\u0E17\u0E22"),
  FORMULA("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")"),
  MENTION("@someone", "@org/team", "#1", "GH-1", "org/project#1", "user#1", "a@example.org", "x @someone y"),
  LINK("https://example.org/x", "http://example.org", "www.example.org", "ftp://example.org", "mailto:a@example.org",
      "<https://example.org>"),
  PERCENT("%", "%s", "%n", "%d%%", "%1$s", "{0}", "${x}", "#{x}", "%0A::error::x", "::error::x"),
  COMMAND("$(touch x)", "`touch x`", "; touch x", "&& touch x", "| touch x", "> x", "*", "~", "!x", "$HOME", "\\"),
  BLANK(" ", "\u00A0", "\u3000", "\u2800", "   ", "\u2003");

  private final List<String> texts;

  HostileKind(String... texts) {
    this.texts = List.of(texts);
  }

  /** Returns one of the texts: alone, or before, after or within other text. */
  public String text(Random random) {
    String text = texts.get(random.nextInt(texts.size()));
    return switch (random.nextInt(4)) {
      case 0 -> text;
      case 1 -> text + "end";
      case 2 -> "start" + text;
      default -> "start " + text + " end";
    };
  }

  /** Returns whether the text can be too long, have nothing that can be seen, or be no text in UTF-8. */
  public boolean refusable() {
    return this == LONG || this == BLANK || this == SURROGATE;
  }
}
