"""What each mail refers to, in an index; addresses that do not work."""
import django.db.models.deletion
from django.db import migrations, models

CHUNK = 2000


def of_earlier_mail(apps, schema_editor):
    Message, Reference = apps.get_model("isdmedia", "Message"), apps.get_model("isdmedia", "Reference")
    mailings = set(Message.objects.filter(enquiry=None).exclude(release=None).exclude(message_id="").values_list("message_id", flat=True))
    earlier = Message.objects.filter(direction="in").values_list("pk", "in_reply_to", "references")
    found = []
    for pk, replied, references in earlier.iterator(chunk_size=CHUNK):
        found += [Reference(message_id=pk, name=name) for name in dict.fromkeys((*replied, *references)) if name not in mailings]
        if len(found) >= CHUNK:
            Reference.objects.bulk_create(found)
            found = []
    Reference.objects.bulk_create(found)


class Migration(migrations.Migration):

    dependencies = [
        ('isdmedia', '0005_folders_with_cursors'),
    ]

    operations = [
        migrations.AddField(
            model_name='journalistaddress',
            name='came_back_at',
            field=models.DateTimeField(blank=True, editable=False, help_text='When a mail of ours to it came back for good.', null=True),
        ),
        migrations.AlterField(
            model_name='enquiry',
            name='may_belong_why',
            field=models.CharField(blank=True, choices=[('refers', 'its mail refers to that one, and its writer takes no part in it'), ('repeats', 'its mail repeats that one almost word for word'), ('names', 'its words name that one')], max_length=10),
        ),
        migrations.CreateModel(
            name='Reference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='A Message-ID without brackets, or a conversation.', max_length=998)),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='isdmedia.message')),
            ],
            options={
                'ordering': ('pk',),
            },
        ),
        migrations.AddIndex(
            model_name='reference',
            index=models.Index(fields=['name'], name='reference_name'),
        ),
        migrations.RunPython(of_earlier_mail, migrations.RunPython.noop),
    ]
