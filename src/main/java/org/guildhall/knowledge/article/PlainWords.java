package org.guildhall.knowledge.article;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What somebody hears to whom a text is read aloud: its words without links and marks, each part
/// in a line.
final class PlainWords extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private PlainWords() {}

    static String of(Node node) {
        var heard = new PlainWords();
        node.accept(heard);
        return heard.words.toString().replaceAll("\n{2,}", "\n").strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        words.append(block.getLiteral()).append('\n');
    }

    @Override
    public void visit(SoftLineBreak pause) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak pause) {
        words.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        part(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        part(paragraph);
    }

    @Override
    public void visit(ListItem item) {
        part(item);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) part(node);
        else visitChildren(node);
    }

    private void part(Node node) {
        visitChildren(node);
        words.append('\n');
    }
}
