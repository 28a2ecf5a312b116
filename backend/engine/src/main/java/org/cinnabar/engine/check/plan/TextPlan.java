package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.tree.Node;

/** Plans texts (文本编制): those that are written or read, not those put together. */
final class TextPlan {

    private final Layout layout;

    TextPlan(Layout layout) {
        this.layout = layout;
    }

    TextSource of(Node node) throws NotPlannable {
        return switch (node) {
            case Node.Text(String text) -> new TextSource.Literal(text);
            case Node.Cell cell ->
                    new TextSource.Cell(layout.cell(cell.form(), cell.cell()).index());
            case Node.RowCell cell ->
                    new TextSource.RowCell(
                            layout.column(cell.form(), cell.table(), cell.column()).index());
            case Node.Register(String attribute) -> new TextSource.Register(attribute);
            default -> throw new NotPlannable(node.getClass().getSimpleName());
        };
    }
}
