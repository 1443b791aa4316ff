package se.sammanhang.seminar;

import java.util.ArrayList;
import java.util.List;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.seminar.Slide.Block;

/** Spreads what does not fit on one slide over several. */
final class Pages {

    private Pages() {}

    /** Blocks in rows of so many columns, no slide fuller than it may be. */
    static List<Slide.Blocks> of(int columns, List<Block> blocks) {
        double width = Sheet.columnWidth(columns);
        List<List<Block>> rows = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += columns) {
            rows.addAll(cut(blocks.subList(i, Math.min(i + columns, blocks.size())), width));
        }
        List<Slide.Blocks> pages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        double used = 0;
        for (List<Block> row : rows) {
            double height = height(row, width);
            if (!page.isEmpty() && used + Sheet.GAP + height > Sheet.BODY) {
                pages.add(new Slide.Blocks(columns, page));
                page = new ArrayList<>();
                used = 0;
            }
            used += (page.isEmpty() ? 0 : Sheet.GAP) + height;
            page.addAll(row);
        }
        if (!page.isEmpty()) {
            pages.add(new Slide.Blocks(columns, page));
        }
        return pages;
    }

    private static double height(List<Block> row, double width) {
        return row.stream().mapToDouble(block -> Sheet.height(block, width)).max().orElse(0);
    }

    /** One row of blocks, or several where a block is too high for a slide. */
    private static List<List<Block>> cut(List<Block> row, double width) {
        if (height(row, width) <= Sheet.BODY) {
            return List.of(row);
        }
        List<Block> first = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        for (Block block : row) {
            int kept = fitting(block, width);
            first.add(new Block(block.style(), block.heading(), block.items().subList(0, kept)));
            rest.add(
                    new Block(
                            block.style(),
                            block.heading(),
                            block.items().subList(kept, block.items().size())));
        }
        if (rest.stream().allMatch(block -> block.items().isEmpty())) {
            return List.of(first);
        }
        List<List<Block>> rows = new ArrayList<>();
        rows.add(first);
        rows.addAll(cut(rest, width));
        return rows;
    }

    /** Items of a block that fit on one slide; at least one. */
    private static int fitting(Block block, double width) {
        int kept = block.items().size();
        while (kept > 1
                && Sheet.height(
                                new Block(
                                        block.style(),
                                        block.heading(),
                                        block.items().subList(0, kept)),
                                width)
                        > Sheet.BODY) {
            kept--;
        }
        return kept;
    }

    /** A table in parts, each with the headers. */
    static List<FigureTable> of(FigureTable table, List<Integer> weights) {
        double header = height(table.headers(), weights);
        List<FigureTable> pages = new ArrayList<>();
        List<FigureTable.Line> page = new ArrayList<>();
        double used = header;
        for (FigureTable.Line line : table.lines()) {
            List<String> texts = new ArrayList<>();
            texts.add(line.header());
            line.cells().forEach(cell -> texts.add(cell.text()));
            double height = height(texts, weights);
            if (!page.isEmpty() && used + height > Sheet.BODY) {
                pages.add(new FigureTable(table.caption(), table.headers(), page));
                page = new ArrayList<>();
                used = header;
            }
            page.add(line);
            used += height;
        }
        if (!page.isEmpty()) {
            pages.add(new FigureTable(table.caption(), table.headers(), page));
        }
        return pages;
    }

    private static double height(List<String> cells, List<Integer> weights) {
        double all = weights.stream().mapToInt(Integer::intValue).sum();
        int lines = 1;
        for (int i = 0; i < Math.min(cells.size(), weights.size()); i++) {
            double width = Sheet.contentWidth() * weights.get(i) / all - 2 * Sheet.PADDING;
            lines = Math.max(lines, Sheet.lines(cells.get(i), width));
        }
        return lines * Sheet.LEADING + 2 * Sheet.PADDING;
    }
}
