package id.jmo.account.web;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.kpj.KeepKpjs;
import id.jmo.account.application.worker.RegisterWorker;
import id.jmo.account.model.card.Programme;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.account.model.worker.WorkerRegistration.State;
import id.jmo.account.web.KpjController.MergerStatus;
import id.jmo.account.web.WorkerViews.WorkerStatus;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Further KPJ of a member, their own registration as an independent worker, and for whom they pay. */
@Component
class WorkData implements PersonalDataSource {

    private static final DataSection<FurtherKpj> FURTHER_KPJS = DataSection.<FurtherKpj>named("further-kpjs")
            .field("kpj", further -> further.kpj().digits())
            .field("employer", FurtherKpj::employer)
            .field("endedOn", FurtherKpj::endedOn)
            .coded(
                    "merger",
                    MergerStatus.class,
                    further -> KpjController.MergerView.of(further.merger()).status());

    private static final DataSection<WorkerRegistration> OWN = DataSection.<WorkerRegistration>named(
                    "worker-registration")
            .field("name", registration -> registration.worker().name().text())
            .field("nik", registration -> registration.worker().nik().digits())
            .field("birthDate", registration -> registration.worker().birthDate())
            .field("kpj", registration -> registration.kpj().map(Kpj::digits).orElse(null))
            .field("occupation", registration -> registration.worker().occupation())
            .field("place", registration -> registration.worker().place())
            .field("base", registration -> registration.worker().base())
            .codes(
                    "programmes",
                    "own-data.worker-registration.programmes",
                    registration -> names(registration.worker().programmes()))
            .coded("status", WorkerStatus.class, registration -> WorkerViews.status(registration.state()))
            .field(
                    "memberSince",
                    registration -> registration.state() instanceof State.Member member ? member.since() : null)
            .field("registeredAt", WorkerRegistration::registeredAt);

    /** As the app shows them: of other people no more. */
    private static final DataSection<WorkerRegistration> PAID = DataSection.<WorkerRegistration>named("paid-workers")
            .field("name", registration -> registration.worker().name().text())
            .field("base", registration -> registration.worker().base())
            .codes(
                    "programmes",
                    "own-data.worker-registration.programmes",
                    registration -> names(registration.worker().programmes()))
            .coded(
                    "status",
                    WorkerStatus.class,
                    "own-data.worker-registration.status",
                    registration -> WorkerViews.status(registration.state()))
            .field("registeredAt", WorkerRegistration::registeredAt);

    private final ReadMember readMember;
    private final KeepKpjs kpjs;
    private final RegisterWorker workers;

    WorkData(ReadMember readMember, KeepKpjs kpjs, RegisterWorker workers) {
        this.readMember = readMember;
        this.kpjs = kpjs;
        this.workers = workers;
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(FURTHER_KPJS, OWN, PAID);
    }

    /** A worker who is no member yet is registered under the id that the member will have. */
    @Override
    public List<DataSection.Content> read(MemberId member) {
        Optional<KeepKpjs.All> all = readMember.find(member).map(known -> kpjs.of(known.id()));
        return List.of(
                FURTHER_KPJS.of(all.map(KeepKpjs.All::further).orElse(List.of())),
                OWN.ofOne(workers.find(member).orElse(null)),
                PAID.of(workers.paidBy(member, null).items()));
    }

    private static List<String> names(List<Programme> programmes) {
        return programmes.stream().map(Programme::name).toList();
    }
}
