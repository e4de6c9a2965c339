package org.guildhall.insight;

import java.util.List;

/// What is drawn of a figure, in a field 360 wide. It can be read without colour: whatever differs
/// has its own outline, dashes or words.
public sealed interface Picture {
    /// Width of the field.
    int WIDTH = 360;

    /// In a sentence, for whoever can't see it.
    String words();

    /// Height of the field.
    int height();

    /// Bars below each other, each of one part or two.
    ///
    /// @param parts what the parts are, when there are two
    record Bars(String words, List<String> parts, List<Bar> bars) implements Picture {
        private static final int ROW = 40;
        private static final int LONGEST = 230;
        private static final int LEGEND = 24;

        public Bars {
            parts = List.copyOf(parts);
            bars = List.copyOf(bars);
        }

        @Override
        public int height() {
            return top() + Math.max(1, bars.size()) * ROW;
        }

        /// Where the first bar's row begins.
        public int top() {
            return parts.isEmpty() ? 0 : LEGEND;
        }

        /// Where the row of a bar begins.
        public int y(int bar) {
            return top() + bar * ROW;
        }

        /// How long that much is.
        public int length(double value) {
            var most = bars.stream().mapToDouble(Bar::whole).max().orElse(0);
            return most <= 0 || value <= 0
                    ? 0
                    : Math.max(2, (int) Math.round(value / most * LONGEST));
        }
    }

    /// A bar.
    ///
    /// @param value its length in words
    record Bar(String label, String value, double first, double second) {
        double whole() {
            return first + second;
        }
    }

    /// Shares month by month, as lines from 0 to 100 percent.
    record Lines(String words, List<String> months, List<Line> lines) implements Picture {
        private static final int LEFT = 40;
        private static final int RIGHT = 350;
        private static final int TOP = 10;
        private static final int BOTTOM = 150;
        private static final int LEGEND = 22;

        public Lines {
            months = List.copyOf(months);
            lines = List.copyOf(lines);
        }

        @Override
        public int height() {
            return legend(lines.size());
        }

        /// Where the legend of a line stands.
        public int legend(int line) {
            return BOTTOM + 30 + line * LEGEND;
        }

        /// Where a month is.
        public int x(int month) {
            return months.size() < 2
                    ? (LEFT + RIGHT) / 2
                    : LEFT + month * (RIGHT - LEFT) / (months.size() - 1);
        }

        /// Where a share from 0 to 1 is.
        public int y(double share) {
            return (int) Math.round(BOTTOM - share * (BOTTOM - TOP));
        }

        /// The line as SVG has points.
        public String points(Line line) {
            var points = new StringBuilder();
            for (var point : line.points()) {
                points.append(x(point.month())).append(',').append(y(point.share())).append(' ');
            }
            return points.toString().strip();
        }
    }

    /// A line with the months it has a share in.
    record Line(String label, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// A share in a month, counted from 0.
    record Point(int month, double share) {}
}
