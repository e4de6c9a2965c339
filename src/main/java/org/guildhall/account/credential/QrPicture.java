package org.guildhall.account.credential;

import io.nayuki.qrcodegen.QrCode;

/// A text as a QR code, drawn in SVG with no style and no script, so that the strictest content
/// policy shows it.
public final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    /// The picture as a piece of HTML, with a label for those who do not see it.
    public static String svg(String text, String label) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        return """
        <svg class="qr" role="img" aria-label="%s" viewBox="0 0 %d %d" width="220" height="220" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#000" d="%s"/></svg>"""
                .formatted(escaped(label), side, side, side, side, modules(code));
    }

    private static String modules(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
