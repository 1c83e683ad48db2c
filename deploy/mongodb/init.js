// Run by mongosh as the store's administrator, at each start of the suite.
try {
  rs.status();
} catch (none) {
  rs.initiate({_id: "rs0", members: [{_id: 0, host: "mongodb:27017"}]});
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}

// A user for each variable MONGODB_PASSWORD_X: x-service, with the database x and nothing else. A changed password is changed
// here too.
for (const [variable, password] of Object.entries(process.env)) {
  const match = variable.match(/^MONGODB_PASSWORD_([A-Z]+)$/);
  if (match) {
    const database = match[1].toLowerCase();
    const user = `${database}-service`;
    const own = db.getSiblingDB(database);
    const settings = {pwd: password, roles: [{role: "readWrite", db: database}]};
    if (own.getUser(user)) {
      own.updateUser(user, settings);
    } else {
      own.createUser({user, ...settings});
    }
  }
}
