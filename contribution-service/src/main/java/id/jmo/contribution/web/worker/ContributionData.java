package id.jmo.contribution.web.worker;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.application.bill.InquireBill;
import id.jmo.contribution.application.worker.WorkerAccounts;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.worker.Sector;
import id.jmo.contribution.model.worker.WorkerAccount;
import id.jmo.platform.keycloakspringadapter.AuditSubject;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was paid for a member, and what an independent worker pays. */
@Component
class ContributionData implements PersonalDataSource, AuditSubject {

    private static final DataSection<Contribution> CONTRIBUTIONS = DataSection.<Contribution>named("contributions")
            .field("month", Contribution::month)
            .coded("segment", Segment.class, Contribution::segment)
            .field("wage", Contribution::wage)
            .field("amount", paid -> paid.split().total())
            .field("employer", paid -> {
                Employer employer = paid.employer();
                return employer == null ? null : employer.name();
            })
            .field("paidOn", Contribution::paidOn);

    private static final DataSection<WorkerAccount> WORKER = DataSection.<WorkerAccount>named("independent-worker")
            .field("nik", account -> account.nik().digits())
            .field("base", account -> account.terms().base())
            .field("oldAgeSavings", account -> account.terms().oldAgeSavings())
            .coded("sector", Sector.class, account -> account.terms().sector())
            .field("paidThrough", WorkerAccount::paidThrough)
            .field("inactiveSince", WorkerAccount::lapsedOn);

    private final Contributions contributions;
    private final WorkerAccounts accounts;
    private final InquireBill bills;

    ContributionData(Contributions contributions, WorkerAccounts accounts, InquireBill bills) {
        this.contributions = contributions;
        this.accounts = accounts;
        this.bills = bills;
    }

    @Override
    public String variable() {
        return "billId";
    }

    @Override
    public Optional<MemberId> memberOf(String value) {
        return bills.byId(BillId.of(value))
                .map(Bill::payer)
                .flatMap(payer ->
                        payer instanceof Payer.Worker(MemberId member) ? Optional.of(member) : Optional.empty());
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(CONTRIBUTIONS, WORKER);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        return List.of(
                CONTRIBUTIONS.of(contributions.of(member, null, DataSection.READ_ITEMS)),
                WORKER.ofOne(accounts.find(member).orElse(null)));
    }
}
