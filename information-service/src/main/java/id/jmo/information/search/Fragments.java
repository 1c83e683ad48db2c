package id.jmo.information.search;

import id.jmo.information.application.search.SearchIndex.Fragment;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Passages as pieces of plain text. There is no markup in the answer, so none has to be escaped. */
final class Fragments extends PassageFormatter {

    @Override
    public List<Fragment> format(Passage[] passages, String content) {
        List<Fragment> fragments = new ArrayList<>();
        int end = -1;
        for (Passage passage : passages) {
            if (end >= 0 && passage.getStartOffset() > end) {
                fragments.add(new Fragment(" … ", false));
            }
            int position = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(position, passage.getMatchStarts()[i]);
                int to = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
                if (to > from) {
                    add(fragments, content, position, from, false);
                    add(fragments, content, from, to, true);
                    position = to;
                }
            }
            end = passage.getEndOffset();
            add(fragments, content, position, end, false);
        }
        return fragments;
    }

    private static void add(List<Fragment> fragments, String content, int from, int to, boolean matches) {
        if (to > from) {
            fragments.add(new Fragment(content.substring(from, to), matches));
        }
    }
}
