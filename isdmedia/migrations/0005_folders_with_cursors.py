"""Each folder of a mailbox has its own cursor: what a mailbox knew of its one folder becomes a row of its own."""
import django.db.models.deletion
from django.db import migrations, models

MOVED = ("uid_validity", "last_uid", "succeeded_at", "reconciled_at", "reconciled_all_at")


def into_folders(apps, schema_editor):
    MailFolder, Arrival = apps.get_model("isdmedia", "MailFolder"), apps.get_model("isdmedia", "Arrival")
    for mailbox in apps.get_model("isdmedia", "Mailbox").objects.all():
        MailFolder.objects.update_or_create(
            mailbox=mailbox, path=mailbox.folder, defaults={"role": "inbox", "enabled": True, **{name: getattr(mailbox, name) for name in MOVED}})
    for folder in MailFolder.objects.filter(path=models.F("mailbox__folder")):
        Arrival.objects.filter(mailbox=folder.mailbox_id, source="imap", folder=None).update(folder=folder)
    _settle(schema_editor)


def out_of_folders(apps, schema_editor):
    for folder in apps.get_model("isdmedia", "MailFolder").objects.filter(role="inbox", enabled=True).order_by("-pk"):
        apps.get_model("isdmedia", "Mailbox").objects.filter(pk=folder.mailbox_id).update(
            folder=folder.path, **{name: getattr(folder, name) for name in MOVED if name != "succeeded_at"})
    _settle(schema_editor)


def _settle(schema_editor):
    """PostgreSQL alters no table while deferred checks of its rows are pending."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


class Migration(migrations.Migration):

    dependencies = [
        ('isdmedia', '0004_mail_in'),
    ]

    operations = [
        migrations.AddField(
            model_name='mailfolder',
            name='stuck_times',
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='mailfolder',
            name='stuck_uid',
            field=models.BigIntegerField(editable=False, null=True),
        ),
        migrations.RunPython(into_folders, out_of_folders),
        migrations.RemoveConstraint(model_name='arrival', name='arrival_uid_once'),
        migrations.AddConstraint(
            model_name='arrival',
            constraint=models.UniqueConstraint(models.F('folder'), models.F('uid_validity'), models.F('uid'), condition=models.Q(('uid__isnull', False)), name='arrival_place_once'),
        ),
        migrations.RemoveField(model_name='mailbox', name='folder'),
        migrations.RemoveField(model_name='mailbox', name='last_uid'),
        migrations.RemoveField(model_name='mailbox', name='reconciled_all_at'),
        migrations.RemoveField(model_name='mailbox', name='reconciled_at'),
        migrations.RemoveField(model_name='mailbox', name='uid_validity'),
        migrations.AlterField(
            model_name='arrival',
            name='mailbox',
            field=models.ForeignKey(blank=True, help_text='Where it came from, also when the folder is no longer read.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arrivals', to='isdmedia.mailbox'),
        ),
        migrations.CreateModel(
            name='FolderNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('renumbered', 'gave its mails new numbers'), ('unnumbered', 'gives its mails no lasting numbers'), ('disorder', 'numbers its mails wrongly'), ('vanished', 'mails were taken away before they were fetched'), ('late', 'mails appeared late'), ('unfetched', 'mails cannot be fetched'), ('unmoved', 'mails are not moved to the archive folder')], max_length=12)),
                ('sentence', models.CharField(max_length=500)),
                ('at', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, null=True)),
                ('folder', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notices', to='isdmedia.mailfolder')),
            ],
            options={
                'ordering': ('folder', 'at', 'pk'),
            },
        ),
        migrations.AddConstraint(
            model_name='foldernotice',
            constraint=models.UniqueConstraint(models.F('folder'), models.F('kind'), name='folder_notice_once'),
        ),
    ]
