package id.jmo.information.application.search;

import id.jmo.information.model.branches.BranchKind;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.values.Language;

/** What people call kinds of branches and their services. */
public interface BranchWords {

    String of(BranchKind kind, Language language);

    String of(BranchService service, Language language);
}
