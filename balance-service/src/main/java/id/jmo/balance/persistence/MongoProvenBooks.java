package id.jmo.balance.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.application.proof.ProvenBooks;
import id.jmo.balance.model.Account;
import id.jmo.balance.model.AccountHead;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.ProvenBook;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoProvenBooks implements ProvenBooks {

    private static final String COLLECTION = "provenBooks";

    record ProvenDocument(String id, long sequence, List<ChainDocument> chains, List<HoldDocument> holds) {

        record ChainDocument(String account, long sequence, Rupiah balance) {}

        record HoldDocument(CauseDocument cause, Rupiah held) {}

        static ProvenDocument of(ProvenBook book) {
            return new ProvenDocument(
                    book.member().toString(),
                    book.sequence(),
                    book.chains().entrySet().stream()
                            .map(chain -> new ChainDocument(
                                    chain.getKey().name(),
                                    chain.getValue().sequence(),
                                    chain.getValue().balance()))
                            .toList(),
                    book.holds().entrySet().stream()
                            .map(hold -> new HoldDocument(CauseDocument.of(hold.getKey()), hold.getValue()))
                            .toList());
        }

        ProvenBook toBook() {
            Map<Account, AccountHead> heads = chains.stream()
                    .collect(Collectors.toMap(
                            chain -> Account.named(chain.account()),
                            chain -> new AccountHead(chain.sequence(), chain.balance())));
            Map<Cause, Rupiah> held =
                    holds.stream().collect(Collectors.toMap(hold -> hold.cause().toCause(), HoldDocument::held));
            return new ProvenBook(MemberId.of(id), sequence, heads, held);
        }
    }

    private final MongoOperations mongo;

    MongoProvenBooks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<MemberId, ProvenBook> find(Collection<MemberId> members) {
        return mongo.find(ofMembers(members), ProvenDocument.class, COLLECTION).stream()
                .map(ProvenDocument::toBook)
                .collect(Collectors.toMap(ProvenBook::member, book -> book));
    }

    @Override
    public void keep(Collection<ProvenBook> proven) {
        if (proven.isEmpty()) {
            return;
        }
        BulkOperations all = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        proven.forEach(book -> all.replaceOne(
                query(where("_id").is(book.member().toString())),
                ProvenDocument.of(book),
                FindAndReplaceOptions.options().upsert()));
        all.execute();
    }

    @Override
    public void forget(Collection<MemberId> members) {
        if (!members.isEmpty()) {
            mongo.remove(ofMembers(members), COLLECTION);
        }
    }

    private static Query ofMembers(Collection<MemberId> members) {
        return query(where("_id").in(members.stream().map(MemberId::toString).toList()));
    }
}
