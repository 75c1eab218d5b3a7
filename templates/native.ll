; Made from kernelgen/build/native (sha256 78b8d8586507e642b534faed9d17a787ba5db8eba91646c02de967f5f72977a4).

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #0

declare i64 @PyTuple_Size(i64) local_unnamed_addr

declare i64 @malloc(i64) local_unnamed_addr

declare i64 @PyErr_NoMemory(i64) local_unnamed_addr

declare i64 @PyObject_Vectorcall(i64, i64, i64, i64) local_unnamed_addr

declare i64 @free(i64) local_unnamed_addr

declare i64 @Py_DecRef(i64) local_unnamed_addr

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.uadd.with.overflow.i64(i64, i64) #1

define internal fastcc void @_ZN9kernelgen5build6native4call7_finishB3v71B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.record, i64 %arg.objects, i64 %arg.outputs) unnamed_addr {
B0:
  %.358 = alloca [1 x i64], align 8
  %.13 = inttoptr i64 %arg.record to ptr
  %.14 = load i64, ptr %.13, align 8
  %.16 = add nsw i64 %arg.record, 48
  %.17 = inttoptr i64 %.16 to ptr
  %.18 = load i64, ptr %.17, align 8
  %.26 = icmp eq i64 %.18, 0
  br i1 %.26, label %B140, label %B198

B140:                                             ; preds = %B0
  %.34 = inttoptr i64 %arg.objects to ptr
  %.35 = load i64, ptr %.34, align 8
  %.11.i = and i64 %.35, 1
  %.12.i = icmp eq i64 %.11.i, 0
  br i1 %.12.i, label %B22.i, label %B58.i

B22.i:                                            ; preds = %B140
  %.19.i = tail call i64 @Py_IncRef(i64 %.35), !noalias !0
  br label %common.ret

B58.i:                                            ; preds = %B140
  %.26.i = add nsw i64 %.35, -1
  %.33.i = add nsw i64 %.35, 23
  %.34.i = inttoptr i64 %.33.i to ptr
  %.35.i = load i32, ptr %.34.i, align 4, !noalias !0
  %.37.not.i = icmp eq i32 %.35.i, 0
  br i1 %.37.not.i, label %B128.i, label %common.ret

B128.i:                                           ; preds = %B58.i
  %.48.i = add nsw i64 %.14, 80
  %.51.i = inttoptr i64 %.48.i to ptr
  %.52.i = load i64, ptr %.51.i, align 8, !noalias !0
  %.58.i = inttoptr i64 %.52.i to ptr
  %.59.i = tail call i64 %.58.i(i64 %.26.i), !noalias !0
  br label %common.ret

B198:                                             ; preds = %B0
  %.72 = tail call i64 @PyTuple_New(i64 %arg.outputs)
  %.77 = icmp eq i64 %.72, 0
  %0 = icmp slt i64 %arg.outputs, 1
  br i1 %.77, label %B242, label %B278.endif

B242:                                             ; preds = %B198
  br i1 %0, label %common.ret, label %B36.i

B36.i:                                            ; preds = %B242, %B162.i
  %lsr.iv1.i = phi i64 [ %lsr.iv.next2.i, %B162.i ], [ %arg.outputs, %B242 ]
  %lsr.iv.i = phi i64 [ %lsr.iv.next.i, %B162.i ], [ %arg.objects, %B242 ]
  %.134.i = inttoptr i64 %lsr.iv.i to ptr
  %.135.i = load i64, ptr %.134.i, align 8, !noalias !3
  %.136.i = and i64 %.135.i, 1
  %.137.not.i = icmp eq i64 %.136.i, 0
  br i1 %.137.not.i, label %B162.i, label %B86.i

B86.i:                                            ; preds = %B36.i
  %.147.i = add nsw i64 %.135.i, -1
  %.150.i = tail call i64 @Py_DecRef(i64 %.147.i), !noalias !3
  br label %B162.i

B162.i:                                           ; preds = %B86.i, %B36.i
  %lsr.iv.next.i = add i64 %lsr.iv.i, 8
  %lsr.iv.next2.i = add nsw i64 %lsr.iv1.i, -1
  %exitcond.not.i = icmp eq i64 %lsr.iv.next2.i, 0
  br i1 %exitcond.not.i, label %common.ret, label %B36.i

B310:                                             ; preds = %B310.preheader, %B494
  %lsr.iv56 = phi i64 [ %lsr.iv.next57, %B494 ], [ %arg.objects, %B310.preheader ]
  %.204104107 = phi i64 [ %.211, %B494 ], [ 0, %B310.preheader ]
  %.211 = add nuw nsw i64 %.204104107, 1
  %.244 = inttoptr i64 %lsr.iv56 to ptr
  %.245 = load i64, ptr %.244, align 8
  %.11.i7 = and i64 %.245, 1
  %.12.i8 = icmp eq i64 %.11.i7, 0
  br i1 %.12.i8, label %B22.i22, label %B58.i9

B22.i22:                                          ; preds = %B310
  %.19.i23 = tail call i64 @Py_IncRef(i64 %.245), !noalias !6
  br label %B310.endif

B58.i9:                                           ; preds = %B310
  %.26.i10 = add nsw i64 %.245, -1
  %.33.i11 = add nsw i64 %.245, 23
  %.34.i12 = inttoptr i64 %.33.i11 to ptr
  %.35.i13 = load i32, ptr %.34.i12, align 4, !noalias !6
  %.37.not.i14 = icmp eq i32 %.35.i13, 0
  br i1 %.37.not.i14, label %B128.i16, label %B310.endif

B128.i16:                                         ; preds = %B58.i9
  %.52.i19 = load i64, ptr %sunkaddr27, align 8, !noalias !6
  %.58.i20 = inttoptr i64 %.52.i19 to ptr
  %.59.i21 = tail call i64 %.58.i20(i64 %.26.i10), !noalias !6
  br label %B310.endif

B394:                                             ; preds = %B310.endif
  %.290 = tail call i64 @Py_DecRef(i64 %.72)
  %1 = sub nsw i64 %.204104107, %arg.outputs
  %.8946.not.i25 = icmp sgt i64 %1, -2
  br i1 %.8946.not.i25, label %common.ret, label %B36.i26.preheader

B36.i26.preheader:                                ; preds = %B394
  %2 = add nsw i64 %arg.outputs, -1
  br label %B36.i26

B36.i26:                                          ; preds = %B162.i36, %B36.i26.preheader
  %lsr.iv24.in = phi i64 [ %lsr.iv24, %B162.i36 ], [ %lsr.iv56, %B36.i26.preheader ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B162.i36 ], [ %2, %B36.i26.preheader ]
  %lsr.iv24 = add i64 %lsr.iv24.in, 8
  %.134.i29 = inttoptr i64 %lsr.iv24 to ptr
  %.135.i30 = load i64, ptr %.134.i29, align 8, !noalias !9
  %.136.i31 = and i64 %.135.i30, 1
  %.137.not.i32 = icmp eq i64 %.136.i31, 0
  br i1 %.137.not.i32, label %B162.i36, label %B86.i33

B86.i33:                                          ; preds = %B36.i26
  %.147.i34 = add nsw i64 %.135.i30, -1
  %.150.i35 = tail call i64 @Py_DecRef(i64 %.147.i34), !noalias !9
  br label %B162.i36

B162.i36:                                         ; preds = %B86.i33, %B36.i26
  %lsr.iv.next = add i64 %lsr.iv, -1
  %exitcond.not.i39 = icmp eq i64 %.204104107, %lsr.iv.next
  br i1 %exitcond.not.i39, label %common.ret, label %B36.i26

B494:                                             ; preds = %B310.endif
  %.346 = tail call i64 @PyTuple_SetItem(i64 %.72, i64 %.204104107, i64 %.59.sink.i15)
  %lsr.iv.next57 = add i64 %lsr.iv56, 8
  %exitcond.not = icmp eq i64 %.211, %arg.outputs
  br i1 %exitcond.not, label %B532, label %B310

common.ret:                                       ; preds = %B162.i36, %B162.i, %B532, %B394, %B242, %B128.i, %B58.i, %B22.i
  %.sink = phi i64 [ 0, %B242 ], [ %.26.i, %B58.i ], [ %.383, %B532 ], [ %.59.i, %B128.i ], [ %.35, %B22.i ], [ 0, %B394 ], [ 0, %B162.i ], [ 0, %B162.i36 ]
  store i64 %.sink, ptr %retptr, align 8
  ret void

B532:                                             ; preds = %B494, %B278.endif
  %.360 = ptrtoint ptr %.358 to i64
  store i64 %.72, ptr %.358, align 8
  %.383 = call i64 @PyObject_Vectorcall(i64 %.18, i64 %.360, i64 1, i64 0)
  %.389 = call i64 @Py_DecRef(i64 %.72)
  br label %common.ret

B278.endif:                                       ; preds = %B198
  br i1 %0, label %B532, label %B310.preheader

B310.preheader:                                   ; preds = %B278.endif
  %sunkaddr26 = inttoptr i64 %.14 to ptr
  %sunkaddr27 = getelementptr i8, ptr %sunkaddr26, i64 80
  br label %B310

B310.endif:                                       ; preds = %B128.i16, %B58.i9, %B22.i22
  %.59.sink.i15 = phi i64 [ %.59.i21, %B128.i16 ], [ %.245, %B22.i22 ], [ %.26.i10, %B58.i9 ]
  %.275 = icmp eq i64 %.59.sink.i15, 0
  br i1 %.275, label %B394, label %B494
}

declare i64 @Py_IncRef(i64) local_unnamed_addr

declare i64 @PyTuple_New(i64) local_unnamed_addr

declare i64 @PyTuple_SetItem(i64, i64, i64) local_unnamed_addr

define internal fastcc void @_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.record, i64 %arg.objects, i64 %arg.walk, i64 %arg.pointers) unnamed_addr {
B0:
  %.93 = alloca [64 x i64], align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.93, i8 0, i64 512, i1 false)
  %.286 = alloca i64, align 8
  %.19 = inttoptr i64 %arg.record to ptr
  %.20 = load i64, ptr %.19, align 8
  %.23 = add nsw i64 %arg.record, 56
  %.24 = inttoptr i64 %.23 to ptr
  %.25 = load i64, ptr %.24, align 8
  %.32 = icmp eq i64 %.25, 0
  br i1 %.32, label %B140, label %B202

B140:                                             ; preds = %B0
  %.36 = add nsw i64 %.20, 8
  %.37 = inttoptr i64 %.36 to ptr
  %.38 = load i64, ptr %.37, align 8
  br label %B202

B202:                                             ; preds = %B140, %B0
  %threads.2.0 = phi i64 [ %.38, %B140 ], [ %.25, %B0 ]
  %.44 = add nsw i64 %arg.walk, 56
  %.45 = inttoptr i64 %.44 to ptr
  %.46 = load i64, ptr %.45, align 8
  %.47 = icmp slt i64 %.46, 32768
  br i1 %.47, label %B282.endif, label %B322.endif

B508:                                             ; preds = %B508.preheader, %B508.endif
  %.201117119 = phi i64 [ %.208, %B508.endif ], [ 0, %B508.preheader ]
  %.233 = shl nsw i64 %.201117119, 3
  %.239 = add nsw i64 %.233, %arg.objects
  %.240 = inttoptr i64 %.239 to ptr
  %.241 = load i64, ptr %.240, align 8
  %.11.i = load i64, ptr %sunkaddr4, align 8, !noalias !12
  %.16.i = and i64 %.241, 1
  %.17.not.i = icmp eq i64 %.16.i, 0
  br i1 %.17.not.i, label %B76.endif.i, label %B508.endif

B118.i:                                           ; preds = %B76.endif.i
  %.61.i = add nsw i64 %.241, 48
  %.62.i = inttoptr i64 %.61.i to ptr
  %.63.i = load i64, ptr %.62.i, align 8, !noalias !12
  %.68.not.i = icmp eq i64 %.63.i, 0
  br i1 %.68.not.i, label %B318.i, label %B178.endif.i

B216.i:                                           ; preds = %B178.endif.i, %B280.endif.i
  %base.2.1.i = phi i64 [ %.125.i, %B280.endif.i ], [ %.63.i, %B178.endif.i ]
  %.123.i = add nsw i64 %base.2.1.i, 48
  %.124.i = inttoptr i64 %.123.i to ptr
  %.125.i = load i64, ptr %.124.i, align 8, !noalias !12
  %.130.not.i = icmp eq i64 %.125.i, 0
  br i1 %.130.not.i, label %B318.i, label %B280.endif.i

B318.i:                                           ; preds = %B280.endif.i, %B216.i, %B178.endif.i, %B118.i
  %value.2.0.i = phi i64 [ %.241, %B178.endif.i ], [ %.241, %B118.i ], [ %base.2.1.i, %B216.i ], [ %base.2.1.i, %B280.endif.i ]
  %.192.i = tail call i32 @PyGC_Disable(i64 0), !noalias !12
  %.204.i = tail call i64 @PyWeakref_NewRef(i64 %value.2.0.i, i64 0), !noalias !12
  %.208.not.i = icmp eq i32 %.192.i, 0
  br i1 %.208.not.i, label %B416.i, label %B386.i

B386.i:                                           ; preds = %B318.i
  %.214.i = tail call i32 @PyGC_Enable(i64 0), !noalias !12
  br label %B416.i

B416.i:                                           ; preds = %B386.i, %B318.i
  %.217.i = icmp eq i64 %.204.i, 0
  br i1 %.217.i, label %B428.i, label %B508.endif

B428.i:                                           ; preds = %B416.i
  %.223.i = tail call i64 @PyErr_Clear(i64 0), !noalias !12
  br label %B508.endif

B76.endif.i:                                      ; preds = %B508
  %.5.i.i = add nsw i64 %.241, 8
  %.6.i.i = inttoptr i64 %.5.i.i to ptr
  %.7.i.i = load i64, ptr %.6.i.i, align 8, !noalias !15
  %.48.not.i = icmp eq i64 %.7.i.i, %.11.i
  br i1 %.48.not.i, label %B118.i, label %B508.endif

B178.endif.i:                                     ; preds = %B118.i
  %.5.i2.i = add nsw i64 %.63.i, 8
  %.6.i3.i = inttoptr i64 %.5.i2.i to ptr
  %.7.i4.i = load i64, ptr %.6.i3.i, align 8, !noalias !18
  %.108.i = icmp eq i64 %.7.i4.i, %.11.i
  br i1 %.108.i, label %B216.i, label %B318.i

B280.endif.i:                                     ; preds = %B216.i
  %.5.i5.i = add nsw i64 %.125.i, 8
  %.6.i6.i = inttoptr i64 %.5.i5.i to ptr
  %.7.i7.i = load i64, ptr %.6.i6.i, align 8, !noalias !21
  %.169.i = icmp eq i64 %.7.i7.i, %.11.i
  br i1 %.169.i, label %B216.i, label %B318.i

B622:                                             ; preds = %B508.endif, %B322.endif
  %.280 = tail call i64 @PyEval_SaveThread(i64 0)
  call fastcc void @_ZN9kernelgen5build6native4team6launchB3v70B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.286, i64 %.20, i64 %arg.walk, i64 %arg.pointers, i64 %threads.2.0)
  %.320 = tail call i64 @PyEval_RestoreThread(i64 %.280)
  %.403124.not = icmp slt i64 %.108, 1
  br i1 %.403124.not, label %common.ret, label %B752.preheader

B752:                                             ; preds = %B752.preheader, %B866
  %lsr.iv2 = phi i64 [ %.108, %B752.preheader ], [ %lsr.iv.next3, %B866 ]
  %lsr.iv = phi i64 [ %0, %B752.preheader ], [ %lsr.iv.next, %B866 ]
  %.448 = inttoptr i64 %lsr.iv to ptr
  %.449 = load i64, ptr %.448, align 8
  %.450.not = icmp eq i64 %.449, 0
  br i1 %.450.not, label %B866, label %B796

B796:                                             ; preds = %B752
  %.462 = call i64 @Py_DecRef(i64 %.449)
  br label %B866

B866:                                             ; preds = %B796, %B752
  %lsr.iv.next = add i64 %lsr.iv, 8
  %lsr.iv.next3 = add nsw i64 %lsr.iv2, -1
  %exitcond130.not = icmp eq i64 %lsr.iv.next3, 0
  br i1 %exitcond130.not, label %common.ret, label %B752

common.ret:                                       ; preds = %B866, %B622, %B282.endif
  store ptr null, ptr %retptr, align 8
  ret void

B282.endif:                                       ; preds = %B202
  %.436.i = add nsw i64 %arg.walk, 16
  %.437.i = inttoptr i64 %.436.i to ptr
  %.438.i = load i64, ptr %.437.i, align 8, !noalias !24
  %.441.i = add nsw i64 %arg.walk, 24
  %.442.i = inttoptr i64 %.441.i to ptr
  %.443.i = load i64, ptr %.442.i, align 8, !noalias !24
  %.447.i = inttoptr i64 %arg.walk to ptr
  %.448.i = load i64, ptr %.447.i, align 8, !noalias !24
  %.451.i = add nsw i64 %arg.walk, 8
  %.465.i = inttoptr i64 %.448.i to ptr
  %.466.i = tail call i64 %.465.i(i64 %arg.pointers, i64 %.438.i, i64 %.443.i, i64 %.451.i), !noalias !24
  br label %common.ret

B322.endif:                                       ; preds = %B202
  %.98 = add nsw i64 %arg.record, 8
  %.99 = inttoptr i64 %.98 to ptr
  %.100 = load i64, ptr %.99, align 8
  %.103 = add nsw i64 %arg.record, 16
  %.106 = inttoptr i64 %.103 to ptr
  %.107 = load i64, ptr %.106, align 8
  %.108 = add nsw i64 %.107, %.100
  %.153 = icmp sgt i64 %.108, 0
  br i1 %.153, label %B508.preheader, label %B622

B508.preheader:                                   ; preds = %B322.endif
  %sunkaddr = inttoptr i64 %.20 to ptr
  %sunkaddr4 = getelementptr i8, ptr %sunkaddr, i64 24
  br label %B508

B508.endif:                                       ; preds = %B76.endif.i, %B428.i, %B416.i, %B508
  %storemerge.i = phi i64 [ 0, %B508 ], [ 0, %B76.endif.i ], [ 0, %B428.i ], [ %.204.i, %B416.i ]
  %.208 = add nuw nsw i64 %.201117119, 1
  %sunkaddr6 = getelementptr i8, ptr %.93, i64 %.233
  store i64 %storemerge.i, ptr %sunkaddr6, align 8
  %exitcond.not = icmp eq i64 %.108, %.208
  br i1 %exitcond.not, label %B622, label %B508

B752.preheader:                                   ; preds = %B622
  %0 = ptrtoint ptr %.93 to i64
  br label %B752
}

declare i32 @PyGC_Disable(i64) local_unnamed_addr

declare i64 @PyWeakref_NewRef(i64, i64) local_unnamed_addr

declare i32 @PyGC_Enable(i64) local_unnamed_addr

declare i64 @PyErr_Clear(i64) local_unnamed_addr

declare i64 @PyEval_SaveThread(i64) local_unnamed_addr

define internal fastcc void @_ZN9kernelgen5build6native4team6launchB3v70B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services, i64 %arg.walk, i64 %arg.pointers, i64 %arg.threads) unnamed_addr {
B0:
  %.247.i.i = alloca ptr, align 8
  %.70.i = alloca [1 x i64], align 8
  %.76.i = alloca [32 x i64], align 8
  %.79.i = alloca [32 x i64], align 8
  %.18 = add nsw i64 %arg.walk, 56
  %.19 = inttoptr i64 %.18 to ptr
  %.20 = load i64, ptr %.19, align 8
  %.23 = add nsw i64 %arg.services, 16
  %.24 = inttoptr i64 %.23 to ptr
  %.25 = load i64, ptr %.24, align 8
  %.28 = icmp eq i64 %.25, 0
  br i1 %.28, label %B0.endif, label %B0.else, !prof !27

B302:                                             ; preds = %B248.endif
  %.153 = add nsw i64 %arg.services, 704
  %.154 = inttoptr i64 %.153 to ptr
  %.155 = atomicrmw xchg ptr %.154, i64 1 seq_cst, align 8
  %.156 = icmp eq i64 %.155, 0
  br i1 %.156, label %B364, label %B646

B364:                                             ; preds = %B302
  %.168 = add nsw i64 %.11.i, -1
  call void @llvm.lifetime.start.p0(ptr nonnull %.70.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.76.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.79.i)
  store i64 0, ptr %.70.i, align 8, !noalias !28
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(256) %.76.i, i8 0, i64 256, i1 false), !noalias !28
  %.10.i = add nsw i64 %arg.services, 1056
  %.11.i4 = inttoptr i64 %.10.i to ptr
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(256) %.79.i, i8 0, i64 256, i1 false), !noalias !28
  %.12.i = load i64, ptr %.11.i4, align 8, !noalias !28
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 range(i64 1, 9223372036854775807) %.168, i64 64)
  %.51.not.i = icmp slt i64 %.12.i, %.11.i.i
  br i1 %.51.not.i, label %B114.i, label %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit

B114.i:                                           ; preds = %B364
  %.78.i = ptrtoint ptr %.76.i to i64
  %.81.i = ptrtoint ptr %.79.i to i64
  %.87.i = call i64 @sigfillset(i64 %.78.i), !noalias !28
  %.101.i = call i64 @pthread_sigmask(i64 2, i64 %.78.i, i64 %.81.i), !noalias !28
  %0 = shl i64 %.12.i, 7
  %1 = add i64 %0, 1152
  %2 = add i64 %0, 1216
  %3 = add i64 %0, 1168
  %4 = add i64 %0, 1160
  %5 = ptrtoint ptr %.70.i to i64
  %sunkaddr.i = inttoptr i64 %arg.services to ptr
  %sunkaddr4.i = getelementptr i8, ptr %sunkaddr.i, i64 1072
  br label %B288.i

B288.i:                                           ; preds = %B650.i, %B114.i
  %lsr.iv5.i = phi i64 [ %4, %B114.i ], [ %lsr.iv.next6.i, %B650.i ]
  %lsr.iv3.i = phi i64 [ %3, %B114.i ], [ %lsr.iv.next4.i, %B650.i ]
  %lsr.iv1.i = phi i64 [ %2, %B114.i ], [ %lsr.iv.next2.i, %B650.i ]
  %lsr.iv.i = phi i64 [ %1, %B114.i ], [ %lsr.iv.next.i, %B650.i ]
  %there.2.0.i = phi i64 [ %.12.i, %B114.i ], [ %.185.i, %B650.i ]
  %6 = add i64 %lsr.iv.i, %arg.services
  %.121.i = inttoptr i64 %6 to ptr
  store i64 0, ptr %.121.i, align 8, !noalias !28
  %7 = add i64 %lsr.iv5.i, %arg.services
  %.126.i = inttoptr i64 %7 to ptr
  store i64 %arg.services, ptr %.126.i, align 8, !noalias !28
  %8 = add i64 %lsr.iv3.i, %arg.services
  %.131.i = inttoptr i64 %8 to ptr
  store i64 %there.2.0.i, ptr %.131.i, align 8, !noalias !28
  %9 = add i64 %lsr.iv1.i, %arg.services
  %.147.i = call i64 @sem_init(i64 %9, i64 0, i64 0), !noalias !28
  %.152.i = load i64, ptr %sunkaddr4.i, align 8, !noalias !28
  %.170.i = call i64 @pthread_create(i64 %5, i64 0, i64 %.152.i, i64 %6), !noalias !28
  %.171.i = and i64 %.170.i, 4294967295
  %.172.not.i = icmp eq i64 %.171.i, 0
  br i1 %.172.not.i, label %B650.i, label %B672.i

B650.i:                                           ; preds = %B288.i
  %.185.i = add i64 %there.2.0.i, 1
  %lsr.iv.next.i = add i64 %lsr.iv.i, 128
  %lsr.iv.next2.i = add i64 %lsr.iv1.i, 128
  %lsr.iv.next4.i = add i64 %lsr.iv3.i, 128
  %lsr.iv.next6.i = add i64 %lsr.iv5.i, 128
  %exitcond.not.i5 = icmp eq i64 %.11.i.i, %.185.i
  br i1 %exitcond.not.i5, label %B672.i, label %B288.i

B672.i:                                           ; preds = %B650.i, %B288.i
  %there.3.1.i = phi i64 [ %.11.i.i, %B650.i ], [ %there.2.0.i, %B288.i ]
  %.219.i = call i64 @pthread_sigmask(i64 2, i64 %.81.i, i64 0), !noalias !28
  %sunkaddr10.i = getelementptr i8, ptr %sunkaddr.i, i64 1056
  store i64 %there.3.1.i, ptr %sunkaddr10.i, align 8, !noalias !28
  br label %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit

_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit: ; preds = %B364, %B672.i
  %storemerge.i = phi i64 [ %there.3.1.i, %B672.i ], [ %.12.i, %B364 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.70.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.76.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.79.i)
  %.11.i1 = tail call i64 @llvm.smin.i64(i64 %.168, i64 %storemerge.i)
  %.11.i2 = icmp sgt i64 %quot.0, 7
  br i1 %.11.i2, label %B470.endif.endif.endif, label %B30.endif.i

B642:                                             ; preds = %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit
  %sunkaddr = inttoptr i64 %arg.services to ptr
  %sunkaddr12 = getelementptr i8, ptr %sunkaddr, i64 704
  %.418 = atomicrmw xchg ptr %sunkaddr12, i64 0 seq_cst, align 8
  br label %B646

B646:                                             ; preds = %B248.endif, %B0.endif, %B642, %B302
  %.436 = add nsw i64 %arg.walk, 16
  %.437 = inttoptr i64 %.436 to ptr
  %.438 = load i64, ptr %.437, align 8
  %.441 = add nsw i64 %arg.walk, 24
  %.442 = inttoptr i64 %.441 to ptr
  %.443 = load i64, ptr %.442, align 8
  %.447 = inttoptr i64 %arg.walk to ptr
  %.448 = load i64, ptr %.447, align 8
  %.465 = inttoptr i64 %.448 to ptr
  %.466 = tail call i64 %.465(i64 %arg.pointers, i64 %.438, i64 %.443, i64 %.81)
  br label %B860

B860:                                             ; preds = %_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit, %B646
  store i64 0, ptr %retptr, align 8
  ret void

B0.else:                                          ; preds = %B0
  %.39 = icmp ne i64 %.20, -9223372036854775808
  %.40 = icmp ne i64 %.25, -1
  %.41.not = or i1 %.39, %.40
  br i1 %.41.not, label %B0.else.if, label %B0.endif, !prof !31

B0.endif:                                         ; preds = %22, %B0.else, %B0
  %quot.0 = phi i64 [ 0, %B0 ], [ 0, %B0.else ], [ %spec.select, %22 ]
  %.71 = add nsw i64 %arg.walk, 32
  %.72 = inttoptr i64 %.71 to ptr
  %.73 = load i64, ptr %.72, align 8
  %.74 = icmp slt i64 %.73, 257
  %.81 = add nsw i64 %arg.walk, 8
  br i1 %.74, label %B248.endif, label %B646

B0.else.if:                                       ; preds = %B0.else
  %10 = or i64 %.25, %.20
  %11 = icmp ult i64 %10, 4294967296
  br i1 %11, label %12, label %19

12:                                               ; preds = %B0.else.if
  %13 = trunc nuw i64 %.25 to i32
  %14 = trunc nuw i64 %.20 to i32
  %15 = udiv i32 %14, %13
  %16 = urem i32 %14, %13
  %17 = zext i32 %15 to i64
  %18 = zext i32 %16 to i64
  br label %22

19:                                               ; preds = %B0.else.if
  %20 = sdiv i64 %.20, %.25
  %21 = srem i64 %.20, %.25
  br label %22

22:                                               ; preds = %19, %12
  %23 = phi i64 [ %17, %12 ], [ %20, %19 ]
  %24 = phi i64 [ %18, %12 ], [ %21, %19 ]
  %.46 = xor i64 %24, %.25
  %.47 = icmp slt i64 %.46, 0
  %.48 = icmp ne i64 %24, 0
  %.49 = and i1 %.48, %.47
  %.54 = sext i1 %.49 to i64
  %spec.select = add i64 %23, %.54
  br label %B0.endif

B248.endif:                                       ; preds = %B0.endif
  %.82 = inttoptr i64 %.81 to ptr
  %.83 = load i64, ptr %.82, align 8
  %.84 = icmp sgt i64 %.83, 64
  %.11.i = tail call i64 @llvm.smin.i64(i64 %quot.0, i64 %arg.threads)
  %.139 = icmp slt i64 %.11.i, 2
  %brmerge = select i1 %.139, i1 true, i1 %.84
  br i1 %brmerge, label %B646, label %B302

B62.i:                                            ; preds = %B30.endif.i
  %sunkaddr14 = inttoptr i64 %arg.services to ptr
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr14, i64 1152
  %.149.i = load atomic i64, ptr %sunkaddr15 seq_cst, align 8, !noalias !32
  %.150.i = icmp eq i64 %.149.i, 0
  br i1 %.150.i, label %B470.endif.endif.endif, label %B60.i.1

B60.i.1:                                          ; preds = %B62.i
  %exitcond.not.i.1 = icmp eq i64 %.11.i1, 1
  br i1 %exitcond.not.i.1, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.1

B62.i.1:                                          ; preds = %B60.i.1
  %sunkaddr17 = getelementptr i8, ptr %sunkaddr14, i64 1280
  %.149.i.1 = load atomic i64, ptr %sunkaddr17 seq_cst, align 8, !noalias !32
  %.150.i.1 = icmp eq i64 %.149.i.1, 0
  br i1 %.150.i.1, label %B470.endif.endif.endif, label %B60.i.2

B60.i.2:                                          ; preds = %B62.i.1
  %exitcond.not.i.2 = icmp eq i64 %.11.i1, 2
  br i1 %exitcond.not.i.2, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.2

B62.i.2:                                          ; preds = %B60.i.2
  %sunkaddr19 = getelementptr i8, ptr %sunkaddr14, i64 1408
  %.149.i.2 = load atomic i64, ptr %sunkaddr19 seq_cst, align 8, !noalias !32
  %.150.i.2 = icmp eq i64 %.149.i.2, 0
  br i1 %.150.i.2, label %B470.endif.endif.endif, label %B60.i.3

B60.i.3:                                          ; preds = %B62.i.2
  %exitcond.not.i.3 = icmp eq i64 %.11.i1, 3
  br i1 %exitcond.not.i.3, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.3

B62.i.3:                                          ; preds = %B60.i.3
  %sunkaddr21 = getelementptr i8, ptr %sunkaddr14, i64 1536
  %.149.i.3 = load atomic i64, ptr %sunkaddr21 seq_cst, align 8, !noalias !32
  %.150.i.3 = icmp eq i64 %.149.i.3, 0
  br i1 %.150.i.3, label %B470.endif.endif.endif, label %B60.i.4

B60.i.4:                                          ; preds = %B62.i.3
  %exitcond.not.i.4 = icmp eq i64 %.11.i1, 4
  br i1 %exitcond.not.i.4, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.4

B62.i.4:                                          ; preds = %B60.i.4
  %sunkaddr23 = getelementptr i8, ptr %sunkaddr14, i64 1664
  %.149.i.4 = load atomic i64, ptr %sunkaddr23 seq_cst, align 8, !noalias !32
  %.150.i.4 = icmp eq i64 %.149.i.4, 0
  br i1 %.150.i.4, label %B470.endif.endif.endif, label %B60.i.5

B60.i.5:                                          ; preds = %B62.i.4
  %exitcond.not.i.5 = icmp eq i64 %.11.i1, 5
  br i1 %exitcond.not.i.5, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.5

B62.i.5:                                          ; preds = %B60.i.5
  %sunkaddr25 = getelementptr i8, ptr %sunkaddr14, i64 1792
  %.149.i.5 = load atomic i64, ptr %sunkaddr25 seq_cst, align 8, !noalias !32
  %.150.i.5 = icmp eq i64 %.149.i.5, 0
  br i1 %.150.i.5, label %B470.endif.endif.endif, label %B60.i.6

B60.i.6:                                          ; preds = %B62.i.5
  %exitcond.not.i.6 = icmp eq i64 %.11.i1, 6
  br i1 %exitcond.not.i.6, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i.6

B62.i.6:                                          ; preds = %B60.i.6
  %sunkaddr27 = getelementptr i8, ptr %sunkaddr14, i64 1920
  %.149.i.6 = load atomic i64, ptr %sunkaddr27 seq_cst, align 8, !noalias !32
  br label %B470.endif.endif.endif

B30.endif.i:                                      ; preds = %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit
  %exitcond.not.i = icmp slt i64 %.11.i1, 1
  br i1 %exitcond.not.i, label %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, label %B62.i

_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit: ; preds = %B30.endif.i, %B60.i.6, %B60.i.5, %B60.i.4, %B60.i.3, %B60.i.2, %B60.i.1
  %.166.i = add nsw i64 %arg.services, 1088
  %.167.i = inttoptr i64 %.166.i to ptr
  %.168.i = load i64, ptr %.167.i, align 8, !noalias !32
  %.169.i = add nsw i64 %.168.i, 1
  store i64 %.169.i, ptr %.167.i, align 8, !noalias !32
  %.187.1.i = and i64 %.169.i, 15
  %.217.i.not = icmp eq i64 %.187.1.i, 0
  br i1 %.217.i.not, label %B470.endif.endif.endif, label %B642

B470.endif.endif.endif:                           ; preds = %_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit, %B62.i.6, %B62.i.5, %B62.i.4, %B62.i.3, %B62.i.2, %B62.i.1, %B62.i, %_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit
  %25 = or i64 %.11.i, %quot.0
  %26 = icmp ult i64 %25, 4294967296
  br i1 %26, label %27, label %32

27:                                               ; preds = %B470.endif.endif.endif
  %28 = trunc nuw i64 %.11.i to i32
  %29 = trunc nuw i64 %quot.0 to i32
  %30 = udiv i32 %29, %28
  %31 = zext nneg i32 %30 to i64
  br label %B642.thread45

32:                                               ; preds = %B470.endif.endif.endif
  %33 = srem i64 %quot.0, %.11.i
  %34 = sdiv i64 %quot.0, %.11.i
  %35 = ashr i64 %33, 63
  br label %B642.thread45

B642.thread45:                                    ; preds = %32, %27
  %36 = phi i64 [ %31, %27 ], [ %34, %32 ]
  %.287.lobit = phi i64 [ 0, %27 ], [ %35, %32 ]
  %.274.1 = add nsw i64 %.287.lobit, %36
  %.11.i3 = tail call i64 @llvm.smax.i64(i64 %.274.1, i64 2)
  %37 = tail call i64 @llvm.umin.i64(i64 %.11.i3, i64 4)
  %.15.i = add nsw i64 %arg.services, 1024
  %.16.i = inttoptr i64 %.15.i to ptr
  store i64 %arg.walk, ptr %.16.i, align 8, !noalias !35
  %.20.i = add nsw i64 %arg.services, 1032
  %.21.i = inttoptr i64 %.20.i to ptr
  store i64 %arg.pointers, ptr %.21.i, align 8, !noalias !35
  %.25.i = add nsw i64 %arg.services, 1040
  %.26.i = inttoptr i64 %.25.i to ptr
  store i64 %37, ptr %.26.i, align 8, !noalias !35
  %.30.i = add nsw i64 %arg.services, 1048
  %.32.i = inttoptr i64 %.30.i to ptr
  store i64 %.11.i1, ptr %.32.i, align 8, !noalias !35
  %.36.i = add nsw i64 %arg.services, 1080
  %.41.i = call i64 @sched_getcpu(i64 0), !noalias !35
  %.42.i = and i64 %.41.i, 4294967295
  %.43.i = inttoptr i64 %.36.i to ptr
  store i64 %.42.i, ptr %.43.i, align 8, !noalias !35
  %.128110.i = icmp sgt i64 %.11.i1, -1
  br i1 %.128110.i, label %B344.preheader.i, label %B710.sink.split.i

B344.preheader.i:                                 ; preds = %B642.thread45
  %storemerge.i.peel.i = add nsw i64 %arg.services, 896
  %.192.peel.i = inttoptr i64 %storemerge.i.peel.i to ptr
  store i64 0, ptr %.192.peel.i, align 8, !noalias !35
  %exitcond.peel.not.i = icmp eq i64 %.11.i1, 0
  br i1 %exitcond.peel.not.i, label %B710.sink.split.i, label %B344.endif.peel.next.i

B344.endif.peel.next.i:                           ; preds = %B344.preheader.i
  %xtraiter.i = and i64 %.11.i1, 7
  %38 = icmp samesign ult i64 %.11.i1, 8
  br i1 %38, label %B344.endif.epil.preheader.i, label %B344.endif.peel.next.new.i

B344.endif.peel.next.new.i:                       ; preds = %B344.endif.peel.next.i
  %39 = add i64 %arg.services, 2168
  %40 = and i64 %.11.i1, 9223372036854775800
  %41 = add nsw i64 %.11.i1, -8
  %42 = lshr i64 %41, 3
  %43 = add nuw nsw i64 %42, 1
  %xtraiter8.i = and i64 %43, 3
  %44 = icmp samesign ult i64 %.11.i1, 32
  br i1 %44, label %B344.endif.epil.preheader7.i, label %B344.endif.peel.next.new.new.i

B344.endif.peel.next.new.new.i:                   ; preds = %B344.endif.peel.next.new.i
  %45 = add i64 %arg.services, 5240
  %46 = lshr i64 %43, 2
  %47 = mul nsw i64 %46, -4
  br label %B344.endif.i

B548.i:                                           ; preds = %B548.lr.ph.i, %B708.i
  %lsr.iv19.i = phi i64 [ %94, %B548.lr.ph.i ], [ %lsr.iv.next20.i, %B708.i ]
  %lsr.iv29.i = phi i64 [ %.11.i1, %B548.lr.ph.i ], [ %lsr.iv.next30.i, %B708.i ]
  %48 = add i64 %lsr.iv19.i, -64
  %.340.i = inttoptr i64 %48 to ptr
  %.341.i = cmpxchg ptr %.340.i, i64 1, i64 0 seq_cst seq_cst, align 8, !noalias !35
  %.342.i = extractvalue { i64, i1 } %.341.i, 1
  br i1 %.342.i, label %B654.i, label %B708.i

B654.i:                                           ; preds = %B548.i
  %.351.i = call i64 @sem_post(i64 %lsr.iv19.i), !noalias !35
  br label %B708.i

B708.i:                                           ; preds = %B654.i, %B548.i
  %lsr.iv.next30.i = add nsw i64 %lsr.iv29.i, -1
  %lsr.iv.next20.i = add i64 %lsr.iv19.i, 128
  %exitcond8.not.i = icmp eq i64 %lsr.iv.next30.i, 0
  br i1 %exitcond8.not.i, label %B710.i, label %B548.i

B710.sink.split.i:                                ; preds = %B344.preheader.i, %B642.thread45
  %.20110.i = add nsw i64 %arg.services, 768
  %.20211.i = inttoptr i64 %.20110.i to ptr
  %.20312.i = atomicrmw xchg ptr %.20211.i, i64 1 seq_cst, align 8, !noalias !35
  %.20613.i = add nsw i64 %arg.services, 960
  %.20714.i = inttoptr i64 %.20613.i to ptr
  %.20815.i = atomicrmw add ptr %.20714.i, i64 1 seq_cst, align 8, !noalias !35
  br label %B710.i

B710.i:                                           ; preds = %B708.i, %B710.sink.split.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.247.i.i), !noalias !35
  store ptr null, ptr %.247.i.i, align 8, !noalias !38
  %sunkaddr.i6 = inttoptr i64 %arg.services to ptr
  %sunkaddr37.i = getelementptr i8, ptr %sunkaddr.i6, i64 1024
  %.14.i.i = load i64, ptr %sunkaddr37.i, align 8, !noalias !38
  %sunkaddr39.i = getelementptr i8, ptr %sunkaddr.i6, i64 1032
  %.19.i.i = load i64, ptr %sunkaddr39.i, align 8, !noalias !38
  %sunkaddr41.i = getelementptr i8, ptr %sunkaddr.i6, i64 1040
  %.30.i.i = load i64, ptr %sunkaddr41.i, align 8, !noalias !38
  %sunkaddr43.i = getelementptr i8, ptr %sunkaddr.i6, i64 1048
  %.35.i.i = load i64, ptr %sunkaddr43.i, align 8, !noalias !38
  %.36.i.i = add nsw i64 %.35.i.i, 1
  %.12582.not.i.i = icmp slt i64 %.35.i.i, 0
  br i1 %.12582.not.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i, label %B250.lr.ph.i.i

B250.lr.ph.i.i:                                   ; preds = %B710.i
  %.244.i.i = mul nsw i64 %.36.i.i, %.30.i.i
  br label %B294.endif.i.i

B372.i.i:                                         ; preds = %B372.preheader.i.i, %B372.i.i
  %number.2.1.i.i = phi i64 [ %.273.i.i, %B372.i.i ], [ %.229.i.i, %B372.preheader.i.i ]
  %.241.i.i = add nsw i64 %number.2.1.i.i, %.239.i.i
  store ptr null, ptr %.247.i.i, align 8, !noalias !38
  call fastcc void @_ZN9kernelgen5build6native4team10_run_chunkB3v67B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.247.i.i, i64 %.14.i.i, i64 %.19.i.i, i64 %.241.i.i, i64 %.244.i.i)
  %.273.i.i = atomicrmw add ptr %sunkaddr11.i, i64 1 seq_cst, align 8, !noalias !38
  %.277.i.i = icmp slt i64 %.273.i.i, %.30.i.i
  br i1 %.277.i.i, label %B372.i.i, label %B470.i.i

B470.i.i:                                         ; preds = %B372.i.i, %B294.endif.i.i
  %.125.i.i = icmp sgt i64 %.12483.i.i, 1
  br i1 %.125.i.i, label %B294.endif.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i

B294.endif.i.i:                                   ; preds = %B470.i.i, %B250.lr.ph.i.i
  %.67.0.i.i = phi i64 [ 0, %B250.lr.ph.i.i ], [ %.138.i.i, %B470.i.i ]
  %.12483.i.i = phi i64 [ %.36.i.i, %B250.lr.ph.i.i ], [ %.134.i.i, %B470.i.i ]
  %.134.i.i = add nsw i64 %.12483.i.i, -1
  %.138.i.i = add nuw nsw i64 %.67.0.i.i, 1
  %.170.not.i.i = icmp sgt i64 %.67.0.i.i, %.35.i.i
  %.187.i.i = select i1 %.170.not.i.i, i64 %.36.i.i, i64 0
  %spec.select.i.i = sub nsw i64 %.67.0.i.i, %.187.i.i
  %.11.i.i.i = icmp eq i64 %.67.0.i.i, %.187.i.i
  %.23.i.i.i = shl i64 %spec.select.i.i, 7
  %.29.i.i.i = add i64 %.23.i.i.i, 1144
  %.29.pn.i.i.i = select i1 %.11.i.i.i, i64 896, i64 %.29.i.i.i
  %storemerge.i.i.i = add nsw i64 %.29.pn.i.i.i, %arg.services
  %.228.i.i = inttoptr i64 %storemerge.i.i.i to ptr
  %.229.i.i = atomicrmw add ptr %.228.i.i, i64 1 seq_cst, align 8, !noalias !38
  %.234.i.i = icmp slt i64 %.229.i.i, %.30.i.i
  br i1 %.234.i.i, label %B372.preheader.i.i, label %B470.i.i

B372.preheader.i.i:                               ; preds = %B294.endif.i.i
  %.239.i.i = mul nsw i64 %spec.select.i.i, %.30.i.i
  %sunkaddr10.i7 = inttoptr i64 %.29.pn.i.i.i to ptr
  %sunkaddr11.i = getelementptr i8, ptr %sunkaddr10.i7, i64 %arg.services
  br label %B372.i.i

_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i: ; preds = %B470.i.i, %B710.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.247.i.i), !noalias !35
  %sunkaddr47.i = getelementptr i8, ptr %sunkaddr.i6, i64 768
  %.390.i = atomicrmw xchg ptr %sunkaddr47.i, i64 0 seq_cst, align 8, !noalias !35
  %.396.i = add nsw i64 %arg.services, 832
  %.397.i = inttoptr i64 %.396.i to ptr
  %.398.i = load atomic i64, ptr %.397.i seq_cst, align 8, !noalias !35
  %.399.not.i = icmp eq i64 %.398.i, 0
  br i1 %.399.not.i, label %_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit, label %B896.preheader.i

B896.preheader.i:                                 ; preds = %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i
  %sunkaddr13.i = getelementptr i8, ptr %sunkaddr.i6, i64 832
  br label %B896.i

B896.i:                                           ; preds = %B978.i, %B896.preheader.i
  %spins.2.0.i = phi i64 [ %.410.i, %B978.i ], [ 0, %B896.preheader.i ]
  %.408.i = call i64 @kernelgen_relax(i64 0), !noalias !35
  %.417.i = icmp samesign ugt i64 %spins.2.0.i, 999
  br i1 %.417.i, label %B948.i, label %B978.i

B948.i:                                           ; preds = %B896.i
  %.423.i = call i64 @sched_yield(i64 0), !noalias !35
  br label %B978.i

B978.i:                                           ; preds = %B948.i, %B896.i
  %.434.i = load atomic i64, ptr %sunkaddr13.i seq_cst, align 8, !noalias !35
  %.435.not.i = icmp eq i64 %.434.i, 0
  %.410.i = add nuw nsw i64 %spins.2.0.i, 1
  br i1 %.435.not.i, label %_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit, label %B896.i

B344.endif.i:                                     ; preds = %B344.endif.i, %B344.endif.peel.next.new.new.i
  %lsr.iv8.i = phi i64 [ %lsr.iv.next9.i, %B344.endif.i ], [ %47, %B344.endif.peel.next.new.new.i ]
  %lsr.iv21.i = phi i64 [ %lsr.iv.next22.i, %B344.endif.i ], [ %45, %B344.endif.peel.next.new.new.i ]
  %49 = add i64 %lsr.iv21.i, -3072
  %50 = add i64 %lsr.iv21.i, -3968
  %.192.i = inttoptr i64 %50 to ptr
  store i64 0, ptr %.192.i, align 8, !noalias !35
  %51 = add i64 %lsr.iv21.i, -3840
  %.192.1.i = inttoptr i64 %51 to ptr
  store i64 0, ptr %.192.1.i, align 8, !noalias !35
  %52 = add i64 %lsr.iv21.i, -3712
  %.192.2.i = inttoptr i64 %52 to ptr
  store i64 0, ptr %.192.2.i, align 8, !noalias !35
  %53 = add i64 %lsr.iv21.i, -3584
  %.192.3.i = inttoptr i64 %53 to ptr
  store i64 0, ptr %.192.3.i, align 8, !noalias !35
  %54 = add i64 %lsr.iv21.i, -3456
  %.192.4.i = inttoptr i64 %54 to ptr
  store i64 0, ptr %.192.4.i, align 8, !noalias !35
  %55 = add i64 %lsr.iv21.i, -3328
  %.192.5.i = inttoptr i64 %55 to ptr
  store i64 0, ptr %.192.5.i, align 8, !noalias !35
  %56 = add i64 %lsr.iv21.i, -3200
  %.192.6.i = inttoptr i64 %56 to ptr
  store i64 0, ptr %.192.6.i, align 8, !noalias !35
  %.192.7.i = inttoptr i64 %49 to ptr
  store i64 0, ptr %.192.7.i, align 8, !noalias !35
  %57 = add i64 %lsr.iv21.i, -2048
  %58 = add i64 %lsr.iv21.i, -2944
  %.192.113.i = inttoptr i64 %58 to ptr
  store i64 0, ptr %.192.113.i, align 8, !noalias !35
  %59 = add i64 %lsr.iv21.i, -2816
  %.192.1.1.i = inttoptr i64 %59 to ptr
  store i64 0, ptr %.192.1.1.i, align 8, !noalias !35
  %60 = add i64 %lsr.iv21.i, -2688
  %.192.2.1.i = inttoptr i64 %60 to ptr
  store i64 0, ptr %.192.2.1.i, align 8, !noalias !35
  %61 = add i64 %lsr.iv21.i, -2560
  %.192.3.1.i = inttoptr i64 %61 to ptr
  store i64 0, ptr %.192.3.1.i, align 8, !noalias !35
  %62 = add i64 %lsr.iv21.i, -2432
  %.192.4.1.i = inttoptr i64 %62 to ptr
  store i64 0, ptr %.192.4.1.i, align 8, !noalias !35
  %63 = add i64 %lsr.iv21.i, -2304
  %.192.5.1.i = inttoptr i64 %63 to ptr
  store i64 0, ptr %.192.5.1.i, align 8, !noalias !35
  %64 = add i64 %lsr.iv21.i, -2176
  %.192.6.1.i = inttoptr i64 %64 to ptr
  store i64 0, ptr %.192.6.1.i, align 8, !noalias !35
  %.192.7.1.i = inttoptr i64 %57 to ptr
  store i64 0, ptr %.192.7.1.i, align 8, !noalias !35
  %65 = add i64 %lsr.iv21.i, -1024
  %66 = add i64 %lsr.iv21.i, -1920
  %.192.214.i = inttoptr i64 %66 to ptr
  store i64 0, ptr %.192.214.i, align 8, !noalias !35
  %67 = add i64 %lsr.iv21.i, -1792
  %.192.1.2.i = inttoptr i64 %67 to ptr
  store i64 0, ptr %.192.1.2.i, align 8, !noalias !35
  %68 = add i64 %lsr.iv21.i, -1664
  %.192.2.2.i = inttoptr i64 %68 to ptr
  store i64 0, ptr %.192.2.2.i, align 8, !noalias !35
  %69 = add i64 %lsr.iv21.i, -1536
  %.192.3.2.i = inttoptr i64 %69 to ptr
  store i64 0, ptr %.192.3.2.i, align 8, !noalias !35
  %70 = add i64 %lsr.iv21.i, -1408
  %.192.4.2.i = inttoptr i64 %70 to ptr
  store i64 0, ptr %.192.4.2.i, align 8, !noalias !35
  %71 = add i64 %lsr.iv21.i, -1280
  %.192.5.2.i = inttoptr i64 %71 to ptr
  store i64 0, ptr %.192.5.2.i, align 8, !noalias !35
  %72 = add i64 %lsr.iv21.i, -1152
  %.192.6.2.i = inttoptr i64 %72 to ptr
  store i64 0, ptr %.192.6.2.i, align 8, !noalias !35
  %.192.7.2.i = inttoptr i64 %65 to ptr
  store i64 0, ptr %.192.7.2.i, align 8, !noalias !35
  %73 = add i64 %lsr.iv21.i, -896
  %.192.315.i = inttoptr i64 %73 to ptr
  store i64 0, ptr %.192.315.i, align 8, !noalias !35
  %74 = add i64 %lsr.iv21.i, -768
  %.192.1.3.i = inttoptr i64 %74 to ptr
  store i64 0, ptr %.192.1.3.i, align 8, !noalias !35
  %75 = add i64 %lsr.iv21.i, -640
  %.192.2.3.i = inttoptr i64 %75 to ptr
  store i64 0, ptr %.192.2.3.i, align 8, !noalias !35
  %76 = add i64 %lsr.iv21.i, -512
  %.192.3.3.i = inttoptr i64 %76 to ptr
  store i64 0, ptr %.192.3.3.i, align 8, !noalias !35
  %77 = add i64 %lsr.iv21.i, -384
  %.192.4.3.i = inttoptr i64 %77 to ptr
  store i64 0, ptr %.192.4.3.i, align 8, !noalias !35
  %78 = add i64 %lsr.iv21.i, -256
  %.192.5.3.i = inttoptr i64 %78 to ptr
  store i64 0, ptr %.192.5.3.i, align 8, !noalias !35
  %79 = add i64 %lsr.iv21.i, -128
  %.192.6.3.i = inttoptr i64 %79 to ptr
  store i64 0, ptr %.192.6.3.i, align 8, !noalias !35
  %.192.7.3.i = inttoptr i64 %lsr.iv21.i to ptr
  store i64 0, ptr %.192.7.3.i, align 8, !noalias !35
  %lsr.iv.next22.i = add i64 %lsr.iv21.i, 4096
  %lsr.iv.next9.i = add nsw i64 %lsr.iv8.i, 4
  %niter.ncmp.3.i = icmp eq i64 %lsr.iv.next9.i, 0
  br i1 %niter.ncmp.3.i, label %B548.lr.ph.unr-lcssa.unr-lcssa.i, label %B344.endif.i, !llvm.loop !42

B548.lr.ph.unr-lcssa.unr-lcssa.i:                 ; preds = %B344.endif.i
  %lcmp.mod.not16.i = icmp eq i64 %xtraiter8.i, 0
  %80 = add i64 %lsr.iv21.i, 1024
  br i1 %lcmp.mod.not16.i, label %B548.lr.ph.unr-lcssa.i, label %B344.endif.epil.preheader7.i

B344.endif.epil.preheader7.i:                     ; preds = %B548.lr.ph.unr-lcssa.unr-lcssa.i, %B344.endif.peel.next.new.i
  %lsr.iv35.epil.init.i = phi i64 [ %39, %B344.endif.peel.next.new.i ], [ %80, %B548.lr.ph.unr-lcssa.unr-lcssa.i ]
  %81 = shl nuw nsw i64 %xtraiter8.i, 10
  br label %B344.endif.epil9.i

B344.endif.epil9.i:                               ; preds = %B344.endif.epil9.i, %B344.endif.epil.preheader7.i
  %lsr.iv.i8 = phi i64 [ %lsr.iv.next.i9, %B344.endif.epil9.i ], [ 0, %B344.endif.epil.preheader7.i ]
  %82 = add i64 %lsr.iv.i8, %lsr.iv35.epil.init.i
  %83 = add i64 %82, -896
  %.192.epil10.i = inttoptr i64 %83 to ptr
  store i64 0, ptr %.192.epil10.i, align 8, !noalias !35
  %84 = add i64 %82, -768
  %.192.1.epil.i = inttoptr i64 %84 to ptr
  store i64 0, ptr %.192.1.epil.i, align 8, !noalias !35
  %85 = add i64 %82, -640
  %.192.2.epil.i = inttoptr i64 %85 to ptr
  store i64 0, ptr %.192.2.epil.i, align 8, !noalias !35
  %86 = add i64 %82, -512
  %.192.3.epil.i = inttoptr i64 %86 to ptr
  store i64 0, ptr %.192.3.epil.i, align 8, !noalias !35
  %87 = add i64 %82, -384
  %.192.4.epil.i = inttoptr i64 %87 to ptr
  store i64 0, ptr %.192.4.epil.i, align 8, !noalias !35
  %88 = add i64 %82, -256
  %.192.5.epil.i = inttoptr i64 %88 to ptr
  store i64 0, ptr %.192.5.epil.i, align 8, !noalias !35
  %89 = add i64 %82, -128
  %.192.6.epil.i = inttoptr i64 %89 to ptr
  store i64 0, ptr %.192.6.epil.i, align 8, !noalias !35
  %.192.7.epil.i = inttoptr i64 %82 to ptr
  store i64 0, ptr %.192.7.epil.i, align 8, !noalias !35
  %lsr.iv.next.i9 = add nuw nsw i64 %lsr.iv.i8, 1024
  %epil.iter.cmp.not17.i = icmp eq i64 %81, %lsr.iv.next.i9
  br i1 %epil.iter.cmp.not17.i, label %B548.lr.ph.unr-lcssa.i, label %B344.endif.epil9.i, !llvm.loop !44

B548.lr.ph.unr-lcssa.i:                           ; preds = %B344.endif.epil9.i, %B548.lr.ph.unr-lcssa.unr-lcssa.i
  %90 = or disjoint i64 %40, 1
  %lcmp.mod.not.i = icmp eq i64 %xtraiter.i, 0
  br i1 %lcmp.mod.not.i, label %B548.lr.ph.i, label %B344.endif.epil.preheader.i

B344.endif.epil.preheader.i:                      ; preds = %B548.lr.ph.unr-lcssa.i, %B344.endif.peel.next.i
  %.134109111.epil.init.i = phi i64 [ 1, %B344.endif.peel.next.i ], [ %90, %B548.lr.ph.unr-lcssa.i ]
  %91 = shl i64 %.134109111.epil.init.i, 7
  %92 = add i64 %arg.services, 1144
  %93 = add i64 %92, %91
  br label %B344.endif.epil.i

B344.endif.epil.i:                                ; preds = %B344.endif.epil.i, %B344.endif.epil.preheader.i
  %lsr.iv33.i = phi i64 [ %lsr.iv.next34.i, %B344.endif.epil.i ], [ %xtraiter.i, %B344.endif.epil.preheader.i ]
  %lsr.iv31.i = phi i64 [ %lsr.iv.next32.i, %B344.endif.epil.i ], [ %93, %B344.endif.epil.preheader.i ]
  %.192.epil.i = inttoptr i64 %lsr.iv31.i to ptr
  store i64 0, ptr %.192.epil.i, align 8, !noalias !35
  %lsr.iv.next32.i = add i64 %lsr.iv31.i, 128
  %lsr.iv.next34.i = add nsw i64 %lsr.iv33.i, -1
  %epil.iter.cmp.not.i = icmp eq i64 %lsr.iv.next34.i, 0
  br i1 %epil.iter.cmp.not.i, label %B548.lr.ph.i, label %B344.endif.epil.i, !llvm.loop !46

B548.lr.ph.i:                                     ; preds = %B344.endif.epil.i, %B548.lr.ph.unr-lcssa.i
  %.201.i = add nsw i64 %arg.services, 768
  %.202.i = inttoptr i64 %.201.i to ptr
  %.203.i = atomicrmw xchg ptr %.202.i, i64 1 seq_cst, align 8, !noalias !35
  %.206.i = add nsw i64 %arg.services, 960
  %.207.i = inttoptr i64 %.206.i to ptr
  %.208.i = atomicrmw add ptr %.207.i, i64 1 seq_cst, align 8, !noalias !35
  %94 = add i64 %arg.services, 1216
  br label %B548.i

_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit: ; preds = %B978.i, %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.thread.i
  %sunkaddr29 = getelementptr i8, ptr %sunkaddr.i6, i64 704
  %.41847 = atomicrmw xchg ptr %sunkaddr29, i64 0 seq_cst, align 8
  br label %B860
}

declare i64 @PyEval_RestoreThread(i64) local_unnamed_addr

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #1

declare i64 @sched_getcpu(i64) local_unnamed_addr

declare i64 @sem_post(i64) local_unnamed_addr

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #2

define internal fastcc void @_ZN9kernelgen5build6native4team10_run_chunkB3v67B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.walk, i64 %arg.pointers, i64 %arg.number, i64 %arg.chunks) unnamed_addr {
B0:
  %.53.i = alloca [64 x i64], align 8
  %.56.i = alloca [256 x i64], align 8
  %.18 = add nsw i64 %arg.walk, 48
  %.19 = inttoptr i64 %.18 to ptr
  %.20 = load i64, ptr %.19, align 8
  %.23 = add nsw i64 %arg.walk, 16
  %.24 = inttoptr i64 %.23 to ptr
  %.25 = load i64, ptr %.24, align 8
  %.26 = shl nsw i64 %.20, 3
  %.27 = add nsw i64 %.25, %.26
  %.28 = inttoptr i64 %.27 to ptr
  %.29 = load i64, ptr %.28, align 8
  %.35 = mul nsw i64 %.29, %arg.number
  %.39 = icmp eq i64 %arg.chunks, 0
  br i1 %.39, label %B0.endif.if, label %B0.else, !prof !27

B320:                                             ; preds = %B0.endif.endif
  %.276 = sub nsw i64 %stop.2.1, %start.2.1
  call void @llvm.lifetime.start.p0(ptr nonnull %.53.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.56.i)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.53.i, i8 0, i64 512, i1 false), !noalias !47
  %.18.i = add nsw i64 %arg.walk, 8
  %.19.i = inttoptr i64 %.18.i to ptr
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2048) %.56.i, i8 0, i64 2048, i1 false), !noalias !47
  %.20.i = load i64, ptr %.19.i, align 8, !noalias !47
  %.23.i = add nsw i64 %arg.walk, 32
  %.24.i = inttoptr i64 %.23.i to ptr
  %.25.i = load i64, ptr %.24.i, align 8, !noalias !47
  %.30.i = load i64, ptr %.19, align 8, !noalias !47
  %.41.i = load i64, ptr %.24, align 8, !noalias !47
  %.44.i = add nsw i64 %arg.walk, 24
  %.45.i = inttoptr i64 %.44.i to ptr
  %.46.i = load i64, ptr %.45.i, align 8, !noalias !47
  %.146171.not.i = icmp slt i64 %.20.i, 1
  br i1 %.146171.not.i, label %B0.endif.B438.endif_crit_edge.i, label %B352.preheader.i

B0.endif.B438.endif_crit_edge.i:                  ; preds = %B320
  %.pre.i = ptrtoint ptr %.53.i to i64
  br label %B438.endif.i

B352.preheader.i:                                 ; preds = %B320
  %xtraiter.i = and i64 %.20.i, 7
  %0 = icmp samesign ult i64 %.20.i, 8
  br i1 %0, label %B352.preheader.B352.epil.preheader_crit_edge.i, label %B352.preheader.new.i

B352.preheader.B352.epil.preheader_crit_edge.i:   ; preds = %B352.preheader.i
  %.pre5.i = ptrtoint ptr %.53.i to i64
  br label %B352.epil.preheader.i

B352.preheader.new.i:                             ; preds = %B352.preheader.i
  %unroll_iter.i = and i64 %.20.i, 9223372036854775800
  %1 = add nsw i64 %.20.i, -8
  %2 = lshr i64 %1, 3
  %3 = icmp eq i64 %2, 0
  br i1 %3, label %B352.preheader.new.B352.epil.preheader7_crit_edge.i, label %B352.preheader.new.new.i

B352.preheader.new.B352.epil.preheader7_crit_edge.i: ; preds = %B352.preheader.new.i
  %.pre4.i = ptrtoint ptr %.53.i to i64
  br label %B352.epil.preheader7.i

B352.preheader.new.new.i:                         ; preds = %B352.preheader.new.i
  %4 = add nuw nsw i64 %2, 1
  %5 = and i64 %4, 4611686018427387902
  %6 = ptrtoint ptr %.53.i to i64
  br label %B352.i

B352.i:                                           ; preds = %B352.i, %B352.preheader.new.new.i
  %lsr.iv21.i = phi i64 [ %lsr.iv.next22.i, %B352.i ], [ %5, %B352.preheader.new.new.i ]
  %lsr.iv22.i = phi i64 [ %lsr.iv.next23.1.i, %B352.i ], [ 0, %B352.preheader.new.new.i ]
  %7 = add i64 %lsr.iv22.i, %6
  %8 = add i64 %lsr.iv22.i, %.41.i
  %.190.i = inttoptr i64 %8 to ptr
  %.191.i = load i64, ptr %.190.i, align 8, !noalias !47
  %.192.i = inttoptr i64 %7 to ptr
  store i64 %.191.i, ptr %.192.i, align 8, !noalias !47
  %9 = add i64 %7, 8
  %10 = add i64 %8, 8
  %.190.1.i = inttoptr i64 %10 to ptr
  %.191.1.i = load i64, ptr %.190.1.i, align 8, !noalias !47
  %.192.1.i = inttoptr i64 %9 to ptr
  store i64 %.191.1.i, ptr %.192.1.i, align 8, !noalias !47
  %11 = add i64 %7, 16
  %12 = add i64 %8, 16
  %.190.2.i = inttoptr i64 %12 to ptr
  %.191.2.i = load i64, ptr %.190.2.i, align 8, !noalias !47
  %.192.2.i = inttoptr i64 %11 to ptr
  store i64 %.191.2.i, ptr %.192.2.i, align 8, !noalias !47
  %13 = add i64 %7, 24
  %14 = add i64 %8, 24
  %.190.3.i = inttoptr i64 %14 to ptr
  %.191.3.i = load i64, ptr %.190.3.i, align 8, !noalias !47
  %.192.3.i = inttoptr i64 %13 to ptr
  store i64 %.191.3.i, ptr %.192.3.i, align 8, !noalias !47
  %15 = add i64 %7, 32
  %16 = add i64 %8, 32
  %.190.4.i = inttoptr i64 %16 to ptr
  %.191.4.i = load i64, ptr %.190.4.i, align 8, !noalias !47
  %.192.4.i = inttoptr i64 %15 to ptr
  store i64 %.191.4.i, ptr %.192.4.i, align 8, !noalias !47
  %17 = add i64 %7, 40
  %18 = add i64 %8, 40
  %.190.5.i = inttoptr i64 %18 to ptr
  %.191.5.i = load i64, ptr %.190.5.i, align 8, !noalias !47
  %.192.5.i = inttoptr i64 %17 to ptr
  store i64 %.191.5.i, ptr %.192.5.i, align 8, !noalias !47
  %19 = add i64 %7, 48
  %20 = add i64 %8, 48
  %.190.6.i = inttoptr i64 %20 to ptr
  %.191.6.i = load i64, ptr %.190.6.i, align 8, !noalias !47
  %.192.6.i = inttoptr i64 %19 to ptr
  store i64 %.191.6.i, ptr %.192.6.i, align 8, !noalias !47
  %21 = add i64 %7, 56
  %22 = add i64 %8, 56
  %.190.7.i = inttoptr i64 %22 to ptr
  %.191.7.i = load i64, ptr %.190.7.i, align 8, !noalias !47
  %.192.7.i = inttoptr i64 %21 to ptr
  store i64 %.191.7.i, ptr %.192.7.i, align 8, !noalias !47
  %23 = add i64 %7, 64
  %24 = add i64 %8, 64
  %.190.116.i = inttoptr i64 %24 to ptr
  %.191.117.i = load i64, ptr %.190.116.i, align 8, !noalias !47
  %.192.118.i = inttoptr i64 %23 to ptr
  store i64 %.191.117.i, ptr %.192.118.i, align 8, !noalias !47
  %25 = add i64 %7, 72
  %26 = add i64 %8, 72
  %.190.1.1.i = inttoptr i64 %26 to ptr
  %.191.1.1.i = load i64, ptr %.190.1.1.i, align 8, !noalias !47
  %.192.1.1.i = inttoptr i64 %25 to ptr
  store i64 %.191.1.1.i, ptr %.192.1.1.i, align 8, !noalias !47
  %27 = add i64 %7, 80
  %28 = add i64 %8, 80
  %.190.2.1.i = inttoptr i64 %28 to ptr
  %.191.2.1.i = load i64, ptr %.190.2.1.i, align 8, !noalias !47
  %.192.2.1.i = inttoptr i64 %27 to ptr
  store i64 %.191.2.1.i, ptr %.192.2.1.i, align 8, !noalias !47
  %29 = add i64 %7, 88
  %30 = add i64 %8, 88
  %.190.3.1.i = inttoptr i64 %30 to ptr
  %.191.3.1.i = load i64, ptr %.190.3.1.i, align 8, !noalias !47
  %.192.3.1.i = inttoptr i64 %29 to ptr
  store i64 %.191.3.1.i, ptr %.192.3.1.i, align 8, !noalias !47
  %31 = add i64 %7, 96
  %32 = add i64 %8, 96
  %.190.4.1.i = inttoptr i64 %32 to ptr
  %.191.4.1.i = load i64, ptr %.190.4.1.i, align 8, !noalias !47
  %.192.4.1.i = inttoptr i64 %31 to ptr
  store i64 %.191.4.1.i, ptr %.192.4.1.i, align 8, !noalias !47
  %33 = add i64 %7, 104
  %34 = add i64 %8, 104
  %.190.5.1.i = inttoptr i64 %34 to ptr
  %.191.5.1.i = load i64, ptr %.190.5.1.i, align 8, !noalias !47
  %.192.5.1.i = inttoptr i64 %33 to ptr
  store i64 %.191.5.1.i, ptr %.192.5.1.i, align 8, !noalias !47
  %35 = add i64 %7, 112
  %36 = add i64 %8, 112
  %.190.6.1.i = inttoptr i64 %36 to ptr
  %.191.6.1.i = load i64, ptr %.190.6.1.i, align 8, !noalias !47
  %.192.6.1.i = inttoptr i64 %35 to ptr
  store i64 %.191.6.1.i, ptr %.192.6.1.i, align 8, !noalias !47
  %37 = add i64 %7, 120
  %38 = add i64 %8, 120
  %.190.7.1.i = inttoptr i64 %38 to ptr
  %.191.7.1.i = load i64, ptr %.190.7.1.i, align 8, !noalias !47
  %.192.7.1.i = inttoptr i64 %37 to ptr
  store i64 %.191.7.1.i, ptr %.192.7.1.i, align 8, !noalias !47
  %lsr.iv.next23.1.i = add i64 %lsr.iv22.i, 128
  %lsr.iv.next22.i = add i64 %lsr.iv21.i, -2
  %niter.ncmp.1.i = icmp eq i64 %lsr.iv.next22.i, 0
  br i1 %niter.ncmp.1.i, label %B438.endif.loopexit.unr-lcssa.unr-lcssa.i, label %B352.i

B514.i:                                           ; preds = %B514.lr.ph.new.new.i, %B514.i
  %lsr.iv3.i = phi i64 [ %98, %B514.lr.ph.new.new.i ], [ %lsr.iv.next4.i, %B514.i ]
  %lsr.iv14.i = phi i64 [ 0, %B514.lr.ph.new.new.i ], [ %lsr.iv.next15.1.i, %B514.i ]
  %39 = add i64 %lsr.iv14.i, %93
  %.335.i = inttoptr i64 %39 to ptr
  %.336.i = load i64, ptr %.335.i, align 8, !noalias !47
  %40 = add i64 %lsr.iv14.i, %arg.pointers
  %.343.i = inttoptr i64 %40 to ptr
  %.344.i = load i64, ptr %.343.i, align 8, !noalias !47
  %.346.i = mul nsw i64 %.336.i, %start.2.1
  %.347.i = add nsw i64 %.344.i, %.346.i
  %sunkaddr.i = getelementptr i8, ptr %.56.i, i64 %lsr.iv14.i
  store i64 %.347.i, ptr %sunkaddr.i, align 8, !noalias !47
  %41 = add i64 %39, 8
  %.335.1.i = inttoptr i64 %41 to ptr
  %.336.1.i = load i64, ptr %.335.1.i, align 8, !noalias !47
  %42 = add i64 %40, 8
  %.343.1.i = inttoptr i64 %42 to ptr
  %.344.1.i = load i64, ptr %.343.1.i, align 8, !noalias !47
  %.346.1.i = mul nsw i64 %.336.1.i, %start.2.1
  %.347.1.i = add nsw i64 %.344.1.i, %.346.1.i
  %sunkaddr25.i = getelementptr i8, ptr %sunkaddr.i, i64 8
  store i64 %.347.1.i, ptr %sunkaddr25.i, align 8, !noalias !47
  %43 = add i64 %39, 16
  %.335.2.i = inttoptr i64 %43 to ptr
  %.336.2.i = load i64, ptr %.335.2.i, align 8, !noalias !47
  %44 = add i64 %40, 16
  %.343.2.i = inttoptr i64 %44 to ptr
  %.344.2.i = load i64, ptr %.343.2.i, align 8, !noalias !47
  %.346.2.i = mul nsw i64 %.336.2.i, %start.2.1
  %.347.2.i = add nsw i64 %.344.2.i, %.346.2.i
  %sunkaddr27.i = getelementptr i8, ptr %sunkaddr.i, i64 16
  store i64 %.347.2.i, ptr %sunkaddr27.i, align 8, !noalias !47
  %45 = add i64 %39, 24
  %.335.3.i = inttoptr i64 %45 to ptr
  %.336.3.i = load i64, ptr %.335.3.i, align 8, !noalias !47
  %46 = add i64 %40, 24
  %.343.3.i = inttoptr i64 %46 to ptr
  %.344.3.i = load i64, ptr %.343.3.i, align 8, !noalias !47
  %.346.3.i = mul nsw i64 %.336.3.i, %start.2.1
  %.347.3.i = add nsw i64 %.344.3.i, %.346.3.i
  %sunkaddr29.i = getelementptr i8, ptr %sunkaddr.i, i64 24
  store i64 %.347.3.i, ptr %sunkaddr29.i, align 8, !noalias !47
  %47 = add i64 %39, 32
  %.335.134.i = inttoptr i64 %47 to ptr
  %.336.135.i = load i64, ptr %.335.134.i, align 8, !noalias !47
  %48 = add i64 %40, 32
  %.343.136.i = inttoptr i64 %48 to ptr
  %.344.137.i = load i64, ptr %.343.136.i, align 8, !noalias !47
  %.346.138.i = mul nsw i64 %.336.135.i, %start.2.1
  %.347.139.i = add nsw i64 %.344.137.i, %.346.138.i
  %sunkaddr31.i = getelementptr i8, ptr %sunkaddr.i, i64 32
  store i64 %.347.139.i, ptr %sunkaddr31.i, align 8, !noalias !47
  %49 = add i64 %39, 40
  %.335.1.1.i = inttoptr i64 %49 to ptr
  %.336.1.1.i = load i64, ptr %.335.1.1.i, align 8, !noalias !47
  %50 = add i64 %40, 40
  %.343.1.1.i = inttoptr i64 %50 to ptr
  %.344.1.1.i = load i64, ptr %.343.1.1.i, align 8, !noalias !47
  %.346.1.1.i = mul nsw i64 %.336.1.1.i, %start.2.1
  %.347.1.1.i = add nsw i64 %.344.1.1.i, %.346.1.1.i
  %sunkaddr33.i = getelementptr i8, ptr %sunkaddr.i, i64 40
  store i64 %.347.1.1.i, ptr %sunkaddr33.i, align 8, !noalias !47
  %51 = add i64 %39, 48
  %.335.2.1.i = inttoptr i64 %51 to ptr
  %.336.2.1.i = load i64, ptr %.335.2.1.i, align 8, !noalias !47
  %52 = add i64 %40, 48
  %.343.2.1.i = inttoptr i64 %52 to ptr
  %.344.2.1.i = load i64, ptr %.343.2.1.i, align 8, !noalias !47
  %.346.2.1.i = mul nsw i64 %.336.2.1.i, %start.2.1
  %.347.2.1.i = add nsw i64 %.344.2.1.i, %.346.2.1.i
  %sunkaddr35.i = getelementptr i8, ptr %sunkaddr.i, i64 48
  store i64 %.347.2.1.i, ptr %sunkaddr35.i, align 8, !noalias !47
  %53 = add i64 %39, 56
  %.335.3.1.i = inttoptr i64 %53 to ptr
  %.336.3.1.i = load i64, ptr %.335.3.1.i, align 8, !noalias !47
  %54 = add i64 %40, 56
  %.343.3.1.i = inttoptr i64 %54 to ptr
  %.344.3.1.i = load i64, ptr %.343.3.1.i, align 8, !noalias !47
  %.346.3.1.i = mul nsw i64 %.336.3.1.i, %start.2.1
  %.347.3.1.i = add nsw i64 %.344.3.1.i, %.346.3.1.i
  %sunkaddr37.i = getelementptr i8, ptr %sunkaddr.i, i64 56
  store i64 %.347.3.1.i, ptr %sunkaddr37.i, align 8, !noalias !47
  %lsr.iv.next15.1.i = add i64 %lsr.iv14.i, 64
  %lsr.iv.next4.i = add i64 %lsr.iv3.i, -2
  %niter33.ncmp.1.i = icmp eq i64 %lsr.iv.next4.i, 0
  br i1 %niter33.ncmp.1.i, label %B666.loopexit.unr-lcssa.unr-lcssa.i, label %B514.i

B666.loopexit.unr-lcssa.unr-lcssa.i:              ; preds = %B514.i
  %55 = and i64 %94, 4
  %lcmp.mod30.not.not.i = icmp eq i64 %55, 0
  br i1 %lcmp.mod30.not.not.i, label %B514.epil.preheader19.i, label %B666.loopexit.unr-lcssa.i

B514.epil.preheader19.i:                          ; preds = %B514.lr.ph.new.i, %B666.loopexit.unr-lcssa.unr-lcssa.i
  %lsr.iv14.epil.init.i = phi i64 [ 0, %B514.lr.ph.new.i ], [ %lsr.iv.next15.1.i, %B666.loopexit.unr-lcssa.unr-lcssa.i ]
  %56 = add i64 %lsr.iv14.epil.init.i, %93
  %.335.epil22.i = inttoptr i64 %56 to ptr
  %.336.epil23.i = load i64, ptr %.335.epil22.i, align 8, !noalias !47
  %57 = add i64 %lsr.iv14.epil.init.i, %arg.pointers
  %.343.epil24.i = inttoptr i64 %57 to ptr
  %.344.epil25.i = load i64, ptr %.343.epil24.i, align 8, !noalias !47
  %.346.epil26.i = mul nsw i64 %.336.epil23.i, %start.2.1
  %.347.epil27.i = add nsw i64 %.344.epil25.i, %.346.epil26.i
  %sunkaddr62.i = getelementptr i8, ptr %.56.i, i64 %lsr.iv14.epil.init.i
  store i64 %.347.epil27.i, ptr %sunkaddr62.i, align 8, !noalias !47
  %58 = add i64 %56, 8
  %.335.1.epil.i = inttoptr i64 %58 to ptr
  %.336.1.epil.i = load i64, ptr %.335.1.epil.i, align 8, !noalias !47
  %59 = add i64 %57, 8
  %.343.1.epil.i = inttoptr i64 %59 to ptr
  %.344.1.epil.i = load i64, ptr %.343.1.epil.i, align 8, !noalias !47
  %.346.1.epil.i = mul nsw i64 %.336.1.epil.i, %start.2.1
  %.347.1.epil.i = add nsw i64 %.344.1.epil.i, %.346.1.epil.i
  %sunkaddr64.i = getelementptr i8, ptr %sunkaddr62.i, i64 8
  store i64 %.347.1.epil.i, ptr %sunkaddr64.i, align 8, !noalias !47
  %60 = add i64 %56, 16
  %.335.2.epil.i = inttoptr i64 %60 to ptr
  %.336.2.epil.i = load i64, ptr %.335.2.epil.i, align 8, !noalias !47
  %61 = add i64 %57, 16
  %.343.2.epil.i = inttoptr i64 %61 to ptr
  %.344.2.epil.i = load i64, ptr %.343.2.epil.i, align 8, !noalias !47
  %.346.2.epil.i = mul nsw i64 %.336.2.epil.i, %start.2.1
  %.347.2.epil.i = add nsw i64 %.344.2.epil.i, %.346.2.epil.i
  %sunkaddr66.i = getelementptr i8, ptr %sunkaddr62.i, i64 16
  store i64 %.347.2.epil.i, ptr %sunkaddr66.i, align 8, !noalias !47
  %62 = add i64 %56, 24
  %.335.3.epil.i = inttoptr i64 %62 to ptr
  %.336.3.epil.i = load i64, ptr %.335.3.epil.i, align 8, !noalias !47
  %63 = add i64 %57, 24
  %.343.3.epil.i = inttoptr i64 %63 to ptr
  %.344.3.epil.i = load i64, ptr %.343.3.epil.i, align 8, !noalias !47
  %.346.3.epil.i = mul nsw i64 %.336.3.epil.i, %start.2.1
  %.347.3.epil.i = add nsw i64 %.344.3.epil.i, %.346.3.epil.i
  %sunkaddr68.i = getelementptr i8, ptr %sunkaddr62.i, i64 24
  store i64 %.347.3.epil.i, ptr %sunkaddr68.i, align 8, !noalias !47
  br label %B666.loopexit.unr-lcssa.i

B666.loopexit.unr-lcssa.i:                        ; preds = %B514.epil.preheader19.i, %B666.loopexit.unr-lcssa.unr-lcssa.i
  %64 = ptrtoint ptr %.56.i to i64
  %lcmp.mod4.not.i = icmp eq i64 %xtraiter2.i, 0
  br i1 %lcmp.mod4.not.i, label %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit, label %B514.epil.preheader.i

B514.epil.preheader.i:                            ; preds = %B514.lr.ph.B514.epil.preheader_crit_edge.i, %B666.loopexit.unr-lcssa.i
  %.pre-phi4.i = phi i64 [ %.pre3.i, %B514.lr.ph.B514.epil.preheader_crit_edge.i ], [ %64, %B666.loopexit.unr-lcssa.i ]
  %.296176178.epil.init.i = phi i64 [ 0, %B514.lr.ph.B514.epil.preheader_crit_edge.i ], [ %unroll_iter6.i, %B666.loopexit.unr-lcssa.i ]
  %65 = shl i64 %.296176178.epil.init.i, 3
  %66 = add nsw i64 %65, %arg.pointers
  %67 = add nsw i64 %65, %.pre-phi4.i
  %68 = add nsw i64 %.296176178.epil.init.i, %.330.i
  %69 = shl i64 %68, 3
  %70 = add nsw i64 %69, %.46.i
  br label %B514.epil.i

B514.epil.i:                                      ; preds = %B514.epil.i, %B514.epil.preheader.i
  %lsr.iv12.i = phi i64 [ %lsr.iv.next13.i, %B514.epil.i ], [ %xtraiter2.i, %B514.epil.preheader.i ]
  %lsr.iv10.i = phi i64 [ %lsr.iv.next11.i, %B514.epil.i ], [ %70, %B514.epil.preheader.i ]
  %lsr.iv8.i = phi i64 [ %lsr.iv.next9.i, %B514.epil.i ], [ %67, %B514.epil.preheader.i ]
  %lsr.iv.i = phi i64 [ %lsr.iv.next.i, %B514.epil.i ], [ %66, %B514.epil.preheader.i ]
  %.335.epil.i = inttoptr i64 %lsr.iv10.i to ptr
  %.336.epil.i = load i64, ptr %.335.epil.i, align 8, !noalias !47
  %.343.epil.i = inttoptr i64 %lsr.iv.i to ptr
  %.344.epil.i = load i64, ptr %.343.epil.i, align 8, !noalias !47
  %.346.epil.i = mul nsw i64 %.336.epil.i, %start.2.1
  %.347.epil.i = add nsw i64 %.344.epil.i, %.346.epil.i
  %.348.epil.i = inttoptr i64 %lsr.iv8.i to ptr
  store i64 %.347.epil.i, ptr %.348.epil.i, align 8, !noalias !47
  %lsr.iv.next.i = add i64 %lsr.iv.i, 8
  %lsr.iv.next9.i = add i64 %lsr.iv8.i, 8
  %lsr.iv.next11.i = add i64 %lsr.iv10.i, 8
  %lsr.iv.next13.i = add nsw i64 %lsr.iv12.i, -1
  %epil.iter3.cmp.not.i = icmp eq i64 %lsr.iv.next13.i, 0
  br i1 %epil.iter3.cmp.not.i, label %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit, label %B514.epil.i, !llvm.loop !50

B438.endif.loopexit.unr-lcssa.unr-lcssa.i:        ; preds = %B352.i
  %71 = and i64 %1, 8
  %lcmp.mod.not41.not.i = icmp eq i64 %71, 0
  br i1 %lcmp.mod.not41.not.i, label %B352.epil.preheader7.i, label %B438.endif.loopexit.unr-lcssa.i

B352.epil.preheader7.i:                           ; preds = %B438.endif.loopexit.unr-lcssa.unr-lcssa.i, %B352.preheader.new.B352.epil.preheader7_crit_edge.i
  %.pre-phi5.i = phi i64 [ %.pre4.i, %B352.preheader.new.B352.epil.preheader7_crit_edge.i ], [ %6, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i ]
  %lsr.iv22.epil.init.i = phi i64 [ 0, %B352.preheader.new.B352.epil.preheader7_crit_edge.i ], [ %lsr.iv.next23.1.i, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i ]
  %72 = add i64 %lsr.iv22.epil.init.i, %.pre-phi5.i
  %73 = add i64 %lsr.iv22.epil.init.i, %.41.i
  %.190.epil10.i = inttoptr i64 %73 to ptr
  %.191.epil11.i = load i64, ptr %.190.epil10.i, align 8, !noalias !47
  %.192.epil12.i = inttoptr i64 %72 to ptr
  store i64 %.191.epil11.i, ptr %.192.epil12.i, align 8, !noalias !47
  %74 = add i64 %72, 8
  %75 = add i64 %73, 8
  %.190.1.epil.i = inttoptr i64 %75 to ptr
  %.191.1.epil.i = load i64, ptr %.190.1.epil.i, align 8, !noalias !47
  %.192.1.epil.i = inttoptr i64 %74 to ptr
  store i64 %.191.1.epil.i, ptr %.192.1.epil.i, align 8, !noalias !47
  %76 = add i64 %72, 16
  %77 = add i64 %73, 16
  %.190.2.epil.i = inttoptr i64 %77 to ptr
  %.191.2.epil.i = load i64, ptr %.190.2.epil.i, align 8, !noalias !47
  %.192.2.epil.i = inttoptr i64 %76 to ptr
  store i64 %.191.2.epil.i, ptr %.192.2.epil.i, align 8, !noalias !47
  %78 = add i64 %72, 24
  %79 = add i64 %73, 24
  %.190.3.epil.i = inttoptr i64 %79 to ptr
  %.191.3.epil.i = load i64, ptr %.190.3.epil.i, align 8, !noalias !47
  %.192.3.epil.i = inttoptr i64 %78 to ptr
  store i64 %.191.3.epil.i, ptr %.192.3.epil.i, align 8, !noalias !47
  %80 = add i64 %72, 32
  %81 = add i64 %73, 32
  %.190.4.epil.i = inttoptr i64 %81 to ptr
  %.191.4.epil.i = load i64, ptr %.190.4.epil.i, align 8, !noalias !47
  %.192.4.epil.i = inttoptr i64 %80 to ptr
  store i64 %.191.4.epil.i, ptr %.192.4.epil.i, align 8, !noalias !47
  %82 = add i64 %72, 40
  %83 = add i64 %73, 40
  %.190.5.epil.i = inttoptr i64 %83 to ptr
  %.191.5.epil.i = load i64, ptr %.190.5.epil.i, align 8, !noalias !47
  %.192.5.epil.i = inttoptr i64 %82 to ptr
  store i64 %.191.5.epil.i, ptr %.192.5.epil.i, align 8, !noalias !47
  %84 = add i64 %72, 48
  %85 = add i64 %73, 48
  %.190.6.epil.i = inttoptr i64 %85 to ptr
  %.191.6.epil.i = load i64, ptr %.190.6.epil.i, align 8, !noalias !47
  %.192.6.epil.i = inttoptr i64 %84 to ptr
  store i64 %.191.6.epil.i, ptr %.192.6.epil.i, align 8, !noalias !47
  %86 = add i64 %72, 56
  %87 = add i64 %73, 56
  %.190.7.epil.i = inttoptr i64 %87 to ptr
  %.191.7.epil.i = load i64, ptr %.190.7.epil.i, align 8, !noalias !47
  %.192.7.epil.i = inttoptr i64 %86 to ptr
  store i64 %.191.7.epil.i, ptr %.192.7.epil.i, align 8, !noalias !47
  br label %B438.endif.loopexit.unr-lcssa.i

B438.endif.loopexit.unr-lcssa.i:                  ; preds = %B352.epil.preheader7.i, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i
  %.pre-phi3.i = phi i64 [ %.pre-phi5.i, %B352.epil.preheader7.i ], [ %6, %B438.endif.loopexit.unr-lcssa.unr-lcssa.i ]
  %lcmp.mod.not.i = icmp eq i64 %xtraiter.i, 0
  br i1 %lcmp.mod.not.i, label %B438.endif.i, label %B352.epil.preheader.i

B352.epil.preheader.i:                            ; preds = %B438.endif.loopexit.unr-lcssa.i, %B352.preheader.B352.epil.preheader_crit_edge.i
  %.pre-phi6.i = phi i64 [ %.pre5.i, %B352.preheader.B352.epil.preheader_crit_edge.i ], [ %.pre-phi3.i, %B438.endif.loopexit.unr-lcssa.i ]
  %.152170172.epil.init.i = phi i64 [ 0, %B352.preheader.B352.epil.preheader_crit_edge.i ], [ %unroll_iter.i, %B438.endif.loopexit.unr-lcssa.i ]
  %88 = shl i64 %.152170172.epil.init.i, 3
  %89 = add nsw i64 %88, %.41.i
  %90 = add nsw i64 %88, %.pre-phi6.i
  br label %B352.epil.i

B352.epil.i:                                      ; preds = %B352.epil.i, %B352.epil.preheader.i
  %lsr.iv20.i = phi i64 [ %lsr.iv.next21.i, %B352.epil.i ], [ %xtraiter.i, %B352.epil.preheader.i ]
  %lsr.iv18.i = phi i64 [ %lsr.iv.next19.i, %B352.epil.i ], [ %90, %B352.epil.preheader.i ]
  %lsr.iv16.i = phi i64 [ %lsr.iv.next17.i, %B352.epil.i ], [ %89, %B352.epil.preheader.i ]
  %.190.epil.i = inttoptr i64 %lsr.iv16.i to ptr
  %.191.epil.i = load i64, ptr %.190.epil.i, align 8, !noalias !47
  %.192.epil.i = inttoptr i64 %lsr.iv18.i to ptr
  store i64 %.191.epil.i, ptr %.192.epil.i, align 8, !noalias !47
  %lsr.iv.next17.i = add i64 %lsr.iv16.i, 8
  %lsr.iv.next19.i = add i64 %lsr.iv18.i, 8
  %lsr.iv.next21.i = add nsw i64 %lsr.iv20.i, -1
  %epil.iter.cmp.not.i = icmp eq i64 %lsr.iv.next21.i, 0
  br i1 %epil.iter.cmp.not.i, label %B438.endif.i, label %B352.epil.i, !llvm.loop !51

B438.endif.i:                                     ; preds = %B352.epil.i, %B438.endif.loopexit.unr-lcssa.i, %B0.endif.B438.endif_crit_edge.i
  %.pre-phi.i = phi i64 [ %.pre.i, %B0.endif.B438.endif_crit_edge.i ], [ %.pre-phi3.i, %B438.endif.loopexit.unr-lcssa.i ], [ %.pre-phi6.i, %B352.epil.i ]
  %.202.i = shl nsw i64 %.30.i, 3
  %.204.i = add nsw i64 %.pre-phi.i, %.202.i
  %.206.i = inttoptr i64 %.204.i to ptr
  store i64 %.276, ptr %.206.i, align 8, !noalias !47
  %.290177.not.i = icmp slt i64 %.25.i, 1
  br i1 %.290177.not.i, label %B438.endif.B666_crit_edge.i, label %B514.lr.ph.i

B438.endif.B666_crit_edge.i:                      ; preds = %B438.endif.i
  %.pre1.i = ptrtoint ptr %.56.i to i64
  br label %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit

B514.lr.ph.i:                                     ; preds = %B438.endif.i
  %.330.i = mul i64 %.30.i, %.25.i
  %xtraiter2.i = and i64 %.25.i, 3
  %91 = icmp samesign ult i64 %.25.i, 4
  br i1 %91, label %B514.lr.ph.B514.epil.preheader_crit_edge.i, label %B514.lr.ph.new.i

B514.lr.ph.B514.epil.preheader_crit_edge.i:       ; preds = %B514.lr.ph.i
  %.pre3.i = ptrtoint ptr %.56.i to i64
  br label %B514.epil.preheader.i

B514.lr.ph.new.i:                                 ; preds = %B514.lr.ph.i
  %unroll_iter6.i = and i64 %.25.i, 9223372036854775804
  %92 = shl i64 %.330.i, 3
  %93 = add i64 %.46.i, %92
  %94 = add nsw i64 %.25.i, -4
  %95 = lshr i64 %94, 2
  %96 = icmp eq i64 %95, 0
  br i1 %96, label %B514.epil.preheader19.i, label %B514.lr.ph.new.new.i

B514.lr.ph.new.new.i:                             ; preds = %B514.lr.ph.new.i
  %97 = add nuw nsw i64 %95, 1
  %98 = and i64 %97, 9223372036854775806
  br label %B514.i

_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit: ; preds = %B514.epil.i, %B666.loopexit.unr-lcssa.i, %B438.endif.B666_crit_edge.i
  %.pre-phi2.i = phi i64 [ %.pre1.i, %B438.endif.B666_crit_edge.i ], [ %64, %B666.loopexit.unr-lcssa.i ], [ %.pre-phi4.i, %B514.epil.i ]
  %.366.i = inttoptr i64 %arg.walk to ptr
  %.367.i = load i64, ptr %.366.i, align 8, !noalias !47
  %.390.i = inttoptr i64 %.367.i to ptr
  %.391.i = call i64 %.390.i(i64 %.pre-phi2.i, i64 %.pre-phi.i, i64 %.46.i, i64 %.18.i), !noalias !47
  call void @llvm.lifetime.end.p0(ptr nonnull %.53.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.56.i)
  br label %common.ret

common.ret:                                       ; preds = %_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit, %B0.endif.endif
  store ptr null, ptr %retptr, align 8
  ret void

B0.else:                                          ; preds = %B0
  %.50 = icmp ne i64 %.35, -9223372036854775808
  %.51 = icmp ne i64 %arg.chunks, -1
  %.52.not = or i1 %.51, %.50
  br i1 %.52.not, label %B0.else.if, label %B0.endif.else, !prof !31

B0.else.if:                                       ; preds = %B0.else
  %99 = or i64 %.35, %arg.chunks
  %100 = icmp ult i64 %99, 4294967296
  br i1 %100, label %101, label %108

101:                                              ; preds = %B0.else.if
  %102 = trunc nuw i64 %arg.chunks to i32
  %103 = trunc nuw i64 %.35 to i32
  %104 = udiv i32 %103, %102
  %105 = urem i32 %103, %102
  %106 = zext i32 %104 to i64
  %107 = zext i32 %105 to i64
  br label %111

108:                                              ; preds = %B0.else.if
  %109 = sdiv i64 %.35, %arg.chunks
  %110 = srem i64 %.35, %arg.chunks
  br label %111

111:                                              ; preds = %108, %101
  %112 = phi i64 [ %106, %101 ], [ %109, %108 ]
  %113 = phi i64 [ %107, %101 ], [ %110, %108 ]
  %.57 = xor i64 %113, %arg.chunks
  %.58 = icmp slt i64 %.57, 0
  %.59 = icmp ne i64 %113, 0
  %.60 = and i1 %.59, %.58
  %.65 = sext i1 %.60 to i64
  %spec.select = add i64 %112, %.65
  br label %B0.endif.else

B0.endif.if:                                      ; preds = %B0
  %.7847 = add nsw i64 %arg.number, 1
  br label %B0.endif.endif

B0.endif.else:                                    ; preds = %111, %B0.else
  %.44.0 = phi i64 [ 0, %B0.else ], [ %spec.select, %111 ]
  %.78 = add nsw i64 %arg.number, 1
  %.80 = mul nsw i64 %.29, %.78
  %.95 = icmp ne i64 %.80, -9223372036854775808
  %.97.not = or i1 %.51, %.95
  br i1 %.97.not, label %B0.endif.else.if, label %B0.endif.endif, !prof !31

B0.endif.endif:                                   ; preds = %127, %B0.endif.else, %B0.endif.if
  %.7852 = phi i64 [ %.7847, %B0.endif.if ], [ %.78, %B0.endif.else ], [ %.78, %127 ]
  %quot.049 = phi i64 [ 0, %B0.endif.if ], [ %.44.0, %B0.endif.else ], [ %.44.0, %127 ]
  %quot.1.0 = phi i64 [ 0, %B0.endif.if ], [ 0, %B0.endif.else ], [ %spec.select54, %127 ]
  %.128 = icmp eq i64 %.20, 0
  %.139 = icmp sgt i64 %.29, 4095
  %or.cond = select i1 %.128, i1 true, i1 %.139
  %.191 = and i64 %quot.049, -64
  %.203 = icmp slt i64 %.7852, %arg.chunks
  %.255 = and i64 %quot.1.0, -64
  %114 = select i1 %or.cond, i1 %.203, i1 false
  %stop.2.1 = select i1 %114, i64 %.255, i64 %quot.1.0
  %start.2.1 = select i1 %or.cond, i64 %.191, i64 %quot.049
  %.271 = icmp sgt i64 %stop.2.1, %start.2.1
  br i1 %.271, label %B320, label %common.ret

B0.endif.else.if:                                 ; preds = %B0.endif.else
  %115 = or i64 %.80, %arg.chunks
  %116 = icmp ult i64 %115, 4294967296
  br i1 %116, label %117, label %124

117:                                              ; preds = %B0.endif.else.if
  %118 = trunc nuw i64 %arg.chunks to i32
  %119 = trunc nuw i64 %.80 to i32
  %120 = udiv i32 %119, %118
  %121 = urem i32 %119, %118
  %122 = zext i32 %120 to i64
  %123 = zext i32 %121 to i64
  br label %127

124:                                              ; preds = %B0.endif.else.if
  %125 = sdiv i64 %.80, %arg.chunks
  %126 = srem i64 %.80, %arg.chunks
  br label %127

127:                                              ; preds = %124, %117
  %128 = phi i64 [ %122, %117 ], [ %125, %124 ]
  %129 = phi i64 [ %123, %117 ], [ %126, %124 ]
  %.102 = xor i64 %129, %arg.chunks
  %.103 = icmp slt i64 %.102, 0
  %.104 = icmp ne i64 %129, 0
  %.105 = and i1 %.104, %.103
  %.110 = sext i1 %.105 to i64
  %spec.select54 = add i64 %128, %.110
  br label %B0.endif.endif
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #2

declare i64 @kernelgen_relax(i64) local_unnamed_addr

declare i64 @sched_yield(i64) local_unnamed_addr

declare i64 @sigfillset(i64) local_unnamed_addr

declare i64 @pthread_sigmask(i64, i64, i64) local_unnamed_addr

declare i64 @sem_init(i64, i64, i64) local_unnamed_addr

declare i64 @pthread_create(i64, i64, i64, i64) local_unnamed_addr

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build6native4call6_placeB3v56B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.pointers, i64 %arg.inputs) unnamed_addr #3 {
B64:
  %arg.inputs.fr = freeze i64 %arg.inputs
  %or.cond = icmp slt i64 %arg.inputs.fr, 1
  br i1 %or.cond, label %B304, label %B68.endif.us.preheader

B68.endif.us.preheader:                           ; preds = %B64
  %.11 = add nuw i64 %arg.inputs.fr, 1
  %xtraiter = and i64 %arg.inputs.fr, 7
  %0 = add i64 %arg.pointers, 56
  %1 = icmp samesign ult i64 %arg.inputs.fr, 8
  br i1 %1, label %B68.endif.us.us, label %B68.endif.us.preheader1

B68.endif.us.preheader1:                          ; preds = %B68.endif.us.preheader
  %unroll_iter = shl i64 %arg.inputs.fr, 3
  %2 = and i64 %unroll_iter, -64
  %3 = add nsw i64 %2, %arg.pointers
  %4 = lshr i64 %arg.inputs.fr, 3
  %5 = mul nsw i64 %4, -8
  %6 = icmp eq i64 %xtraiter, 0
  br label %B68.endif.us

B68.endif.us.us:                                  ; preds = %B68.endif.us.preheader, %B102.B238_crit_edge.us.loopexit.us
  %least.2.0.us.us = phi i64 [ %spec.select98.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ %.11, %B68.endif.us.preheader ]
  %best.4.0.us.us = phi i64 [ %spec.select99.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ 64, %B68.endif.us.preheader ]
  %place.2.0.us.us = phi i64 [ %.245.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ 64, %B68.endif.us.preheader ]
  %.185.us.us = add nuw nsw i64 %place.2.0.us.us, 128
  br label %B104.us.epil.us

B104.us.epil.us:                                  ; preds = %B104.us.epil.us, %B68.endif.us.us
  %lsr.iv9.us = phi i64 [ %lsr.iv.next10.us, %B104.us.epil.us ], [ %xtraiter, %B68.endif.us.us ]
  %lsr.iv7.us = phi i64 [ %lsr.iv.next8.us, %B104.us.epil.us ], [ %arg.pointers, %B68.endif.us.us ]
  %met.2.1105.us.epil.us = phi i64 [ %spec.select.us.epil.us, %B104.us.epil.us ], [ 0, %B68.endif.us.us ]
  %.189.us.epil.us = inttoptr i64 %lsr.iv7.us to ptr
  %.190.us.epil.us = load i64, ptr %.189.us.epil.us, align 8
  %.191.us.epil.us = sub i64 %.185.us.us, %.190.us.epil.us
  %.193.us.epil.us = and i64 %.191.us.epil.us, 3968
  %.195.us.epil.us = icmp samesign ult i64 %.193.us.epil.us, 640
  %.198.us.epil.us = zext i1 %.195.us.epil.us to i64
  %spec.select.us.epil.us = add nuw nsw i64 %met.2.1105.us.epil.us, %.198.us.epil.us
  %lsr.iv.next8.us = add i64 %lsr.iv7.us, 8
  %lsr.iv.next10.us = add nsw i64 %lsr.iv9.us, -1
  %epil.iter.cmp.not.us = icmp eq i64 %lsr.iv.next10.us, 0
  br i1 %epil.iter.cmp.not.us, label %B102.B238_crit_edge.us.loopexit.us, label %B104.us.epil.us, !llvm.loop !52

B102.B238_crit_edge.us.loopexit.us:               ; preds = %B104.us.epil.us
  %.226.us.us = icmp slt i64 %spec.select.us.epil.us, %least.2.0.us.us
  %spec.select98.us.us = tail call i64 @llvm.smin.i64(i64 %spec.select.us.epil.us, i64 %least.2.0.us.us)
  %spec.select99.us.us = select i1 %.226.us.us, i64 %place.2.0.us.us, i64 %best.4.0.us.us
  %.245.us.us = add nuw nsw i64 %place.2.0.us.us, 448
  %.252.us.us = icmp samesign ult i64 %place.2.0.us.us, 3648
  %.271.us.us = icmp ne i64 %spec.select98.us.us, 0
  %or.cond.us.us = select i1 %.252.us.us, i1 %.271.us.us, i1 false
  br i1 %or.cond.us.us, label %B68.endif.us.us, label %B304

B68.endif.us:                                     ; preds = %B102.B238_crit_edge.us, %B68.endif.us.preheader1
  %least.2.0.us = phi i64 [ %spec.select98.us, %B102.B238_crit_edge.us ], [ %.11, %B68.endif.us.preheader1 ]
  %best.4.0.us = phi i64 [ %spec.select99.us, %B102.B238_crit_edge.us ], [ 64, %B68.endif.us.preheader1 ]
  %place.2.0.us = phi i64 [ %.245.us, %B102.B238_crit_edge.us ], [ 64, %B68.endif.us.preheader1 ]
  %.185.us = add nuw nsw i64 %place.2.0.us, 128
  br label %B104.us

B104.us:                                          ; preds = %B104.us, %B68.endif.us
  %lsr.iv10 = phi i64 [ %lsr.iv.next11, %B104.us ], [ %5, %B68.endif.us ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B104.us ], [ %0, %B68.endif.us ]
  %met.2.1105.us = phi i64 [ %spec.select.us.7, %B104.us ], [ 0, %B68.endif.us ]
  %7 = add i64 %lsr.iv, -56
  %.189.us = inttoptr i64 %7 to ptr
  %.190.us = load i64, ptr %.189.us, align 8
  %.191.us = sub i64 %.185.us, %.190.us
  %.193.us = and i64 %.191.us, 3968
  %.195.us = icmp samesign ult i64 %.193.us, 640
  %.198.us = zext i1 %.195.us to i64
  %spec.select.us = add nuw nsw i64 %met.2.1105.us, %.198.us
  %8 = add i64 %lsr.iv, -48
  %.189.us.1 = inttoptr i64 %8 to ptr
  %.190.us.1 = load i64, ptr %.189.us.1, align 8
  %.191.us.1 = sub i64 %.185.us, %.190.us.1
  %.193.us.1 = and i64 %.191.us.1, 3968
  %.195.us.1 = icmp samesign ult i64 %.193.us.1, 640
  %.198.us.1 = zext i1 %.195.us.1 to i64
  %spec.select.us.1 = add nuw nsw i64 %spec.select.us, %.198.us.1
  %9 = add i64 %lsr.iv, -40
  %.189.us.2 = inttoptr i64 %9 to ptr
  %.190.us.2 = load i64, ptr %.189.us.2, align 8
  %.191.us.2 = sub i64 %.185.us, %.190.us.2
  %.193.us.2 = and i64 %.191.us.2, 3968
  %.195.us.2 = icmp samesign ult i64 %.193.us.2, 640
  %.198.us.2 = zext i1 %.195.us.2 to i64
  %spec.select.us.2 = add nuw nsw i64 %spec.select.us.1, %.198.us.2
  %10 = add i64 %lsr.iv, -32
  %.189.us.3 = inttoptr i64 %10 to ptr
  %.190.us.3 = load i64, ptr %.189.us.3, align 8
  %.191.us.3 = sub i64 %.185.us, %.190.us.3
  %.193.us.3 = and i64 %.191.us.3, 3968
  %.195.us.3 = icmp samesign ult i64 %.193.us.3, 640
  %.198.us.3 = zext i1 %.195.us.3 to i64
  %spec.select.us.3 = add nuw nsw i64 %spec.select.us.2, %.198.us.3
  %11 = add i64 %lsr.iv, -24
  %.189.us.4 = inttoptr i64 %11 to ptr
  %.190.us.4 = load i64, ptr %.189.us.4, align 8
  %.191.us.4 = sub i64 %.185.us, %.190.us.4
  %.193.us.4 = and i64 %.191.us.4, 3968
  %.195.us.4 = icmp samesign ult i64 %.193.us.4, 640
  %.198.us.4 = zext i1 %.195.us.4 to i64
  %spec.select.us.4 = add nuw nsw i64 %spec.select.us.3, %.198.us.4
  %12 = add i64 %lsr.iv, -16
  %.189.us.5 = inttoptr i64 %12 to ptr
  %.190.us.5 = load i64, ptr %.189.us.5, align 8
  %.191.us.5 = sub i64 %.185.us, %.190.us.5
  %.193.us.5 = and i64 %.191.us.5, 3968
  %.195.us.5 = icmp samesign ult i64 %.193.us.5, 640
  %.198.us.5 = zext i1 %.195.us.5 to i64
  %spec.select.us.5 = add nuw nsw i64 %spec.select.us.4, %.198.us.5
  %13 = add i64 %lsr.iv, -8
  %.189.us.6 = inttoptr i64 %13 to ptr
  %.190.us.6 = load i64, ptr %.189.us.6, align 8
  %.191.us.6 = sub i64 %.185.us, %.190.us.6
  %.193.us.6 = and i64 %.191.us.6, 3968
  %.195.us.6 = icmp samesign ult i64 %.193.us.6, 640
  %.198.us.6 = zext i1 %.195.us.6 to i64
  %spec.select.us.6 = add nuw nsw i64 %spec.select.us.5, %.198.us.6
  %.189.us.7 = inttoptr i64 %lsr.iv to ptr
  %.190.us.7 = load i64, ptr %.189.us.7, align 8
  %.191.us.7 = sub i64 %.185.us, %.190.us.7
  %.193.us.7 = and i64 %.191.us.7, 3968
  %.195.us.7 = icmp samesign ult i64 %.193.us.7, 640
  %.198.us.7 = zext i1 %.195.us.7 to i64
  %spec.select.us.7 = add nuw nsw i64 %spec.select.us.6, %.198.us.7
  %lsr.iv.next = add i64 %lsr.iv, 64
  %lsr.iv.next11 = add nsw i64 %lsr.iv10, 8
  %niter.ncmp.7 = icmp eq i64 %lsr.iv.next11, 0
  br i1 %niter.ncmp.7, label %B102.B238_crit_edge.us.unr-lcssa, label %B104.us

B102.B238_crit_edge.us.unr-lcssa:                 ; preds = %B104.us
  br i1 %6, label %B102.B238_crit_edge.us, label %B104.us.epil

B104.us.epil:                                     ; preds = %B102.B238_crit_edge.us.unr-lcssa, %B104.us.epil
  %lsr.iv9 = phi i64 [ %lsr.iv.next10, %B104.us.epil ], [ %xtraiter, %B102.B238_crit_edge.us.unr-lcssa ]
  %lsr.iv7 = phi i64 [ %lsr.iv.next8, %B104.us.epil ], [ %3, %B102.B238_crit_edge.us.unr-lcssa ]
  %met.2.1105.us.epil = phi i64 [ %spec.select.us.epil, %B104.us.epil ], [ %spec.select.us.7, %B102.B238_crit_edge.us.unr-lcssa ]
  %.189.us.epil = inttoptr i64 %lsr.iv7 to ptr
  %.190.us.epil = load i64, ptr %.189.us.epil, align 8
  %.191.us.epil = sub i64 %.185.us, %.190.us.epil
  %.193.us.epil = and i64 %.191.us.epil, 3968
  %.195.us.epil = icmp samesign ult i64 %.193.us.epil, 640
  %.198.us.epil = zext i1 %.195.us.epil to i64
  %spec.select.us.epil = add nuw nsw i64 %met.2.1105.us.epil, %.198.us.epil
  %lsr.iv.next8 = add i64 %lsr.iv7, 8
  %lsr.iv.next10 = add nsw i64 %lsr.iv9, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next10, 0
  br i1 %epil.iter.cmp.not, label %B102.B238_crit_edge.us, label %B104.us.epil, !llvm.loop !52

B102.B238_crit_edge.us:                           ; preds = %B104.us.epil, %B102.B238_crit_edge.us.unr-lcssa
  %spec.select.us.lcssa = phi i64 [ %spec.select.us.7, %B102.B238_crit_edge.us.unr-lcssa ], [ %spec.select.us.epil, %B104.us.epil ]
  %.226.us = icmp slt i64 %spec.select.us.lcssa, %least.2.0.us
  %spec.select98.us = tail call i64 @llvm.smin.i64(i64 %spec.select.us.lcssa, i64 %least.2.0.us)
  %spec.select99.us = select i1 %.226.us, i64 %place.2.0.us, i64 %best.4.0.us
  %.245.us = add nuw nsw i64 %place.2.0.us, 448
  %.252.us = icmp samesign ult i64 %place.2.0.us, 3648
  %.271.us = icmp ne i64 %spec.select98.us, 0
  %or.cond.us = select i1 %.252.us, i1 %.271.us, i1 false
  br i1 %or.cond.us, label %B68.endif.us, label %B304

B304:                                             ; preds = %B102.B238_crit_edge.us, %B102.B238_crit_edge.us.loopexit.us, %B64
  %best.2.1 = phi i64 [ 64, %B64 ], [ %spec.select99.us.us, %B102.B238_crit_edge.us.loopexit.us ], [ %spec.select99.us, %B102.B238_crit_edge.us ]
  store i64 %best.2.1, ptr %retptr, align 8
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build6native4call12_layout_intoB3v76B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.key, i64 range(i64 -9223372036854775808, 513) %arg.at_word, i64 %arg.array) unnamed_addr #4 {
B0:
  %.14 = add nsw i64 %arg.array, 24
  %.15 = inttoptr i64 %.14 to ptr
  %.16 = load i32, ptr %.15, align 4
  %.17 = sext i32 %.16 to i64
  %.22 = shl nsw i64 %.17, 1
  %.24 = add nsw i64 %.22, %arg.at_word
  %.25 = add nsw i64 %.24, 1
  %.26 = icmp sgt i64 %.24, 511
  br i1 %.26, label %common.ret, label %B140.endif

common.ret.loopexit.unr-lcssa.unr-lcssa:          ; preds = %B328
  %0 = and i64 %66, 4
  %lcmp.mod.not19.not = icmp eq i64 %0, 0
  br i1 %lcmp.mod.not19.not, label %B328.epil.preheader1, label %common.ret.loopexit.unr-lcssa

B328.epil.preheader1:                             ; preds = %B328.lr.ph.new, %common.ret.loopexit.unr-lcssa.unr-lcssa
  %lsr.iv10.epil.init = phi i64 [ 0, %B328.lr.ph.new ], [ %lsr.iv.next11.1, %common.ret.loopexit.unr-lcssa.unr-lcssa ]
  %1 = add i64 %lsr.iv10.epil.init, %.58
  %2 = add i64 %1, 8
  %3 = add i64 %lsr.iv10.epil.init, %.42
  %.191.epil4 = inttoptr i64 %3 to ptr
  %.192.epil5 = load i64, ptr %.191.epil4, align 8
  %.193.epil6 = inttoptr i64 %2 to ptr
  store i64 %.192.epil5, ptr %.193.epil6, align 8
  %4 = add i64 %lsr.iv10.epil.init, %65
  %5 = add i64 %4, 8
  %6 = add i64 %lsr.iv10.epil.init, %.48
  %.206.epil7 = inttoptr i64 %6 to ptr
  %.207.epil8 = load i64, ptr %.206.epil7, align 8
  %.208.epil9 = inttoptr i64 %5 to ptr
  store i64 %.207.epil8, ptr %.208.epil9, align 8
  %7 = add i64 %1, 16
  %8 = add i64 %3, 8
  %.191.1.epil = inttoptr i64 %8 to ptr
  %.192.1.epil = load i64, ptr %.191.1.epil, align 8
  %.193.1.epil = inttoptr i64 %7 to ptr
  store i64 %.192.1.epil, ptr %.193.1.epil, align 8
  %9 = add i64 %4, 16
  %10 = add i64 %6, 8
  %.206.1.epil = inttoptr i64 %10 to ptr
  %.207.1.epil = load i64, ptr %.206.1.epil, align 8
  %.208.1.epil = inttoptr i64 %9 to ptr
  store i64 %.207.1.epil, ptr %.208.1.epil, align 8
  %11 = add i64 %1, 24
  %12 = add i64 %3, 16
  %.191.2.epil = inttoptr i64 %12 to ptr
  %.192.2.epil = load i64, ptr %.191.2.epil, align 8
  %.193.2.epil = inttoptr i64 %11 to ptr
  store i64 %.192.2.epil, ptr %.193.2.epil, align 8
  %13 = add i64 %4, 24
  %14 = add i64 %6, 16
  %.206.2.epil = inttoptr i64 %14 to ptr
  %.207.2.epil = load i64, ptr %.206.2.epil, align 8
  %.208.2.epil = inttoptr i64 %13 to ptr
  store i64 %.207.2.epil, ptr %.208.2.epil, align 8
  %15 = add i64 %1, 32
  %16 = add i64 %3, 24
  %.191.3.epil = inttoptr i64 %16 to ptr
  %.192.3.epil = load i64, ptr %.191.3.epil, align 8
  %.193.3.epil = inttoptr i64 %15 to ptr
  store i64 %.192.3.epil, ptr %.193.3.epil, align 8
  %17 = add i64 %4, 32
  %18 = add i64 %6, 24
  %.206.3.epil = inttoptr i64 %18 to ptr
  %.207.3.epil = load i64, ptr %.206.3.epil, align 8
  %.208.3.epil = inttoptr i64 %17 to ptr
  store i64 %.207.3.epil, ptr %.208.3.epil, align 8
  br label %common.ret.loopexit.unr-lcssa

common.ret.loopexit.unr-lcssa:                    ; preds = %B328.epil.preheader1, %common.ret.loopexit.unr-lcssa.unr-lcssa
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %common.ret, label %B328.epil.preheader

B328.epil.preheader:                              ; preds = %B328.lr.ph, %common.ret.loopexit.unr-lcssa
  %.1506567.epil.init = phi i64 [ 0, %B328.lr.ph ], [ %unroll_iter, %common.ret.loopexit.unr-lcssa ]
  %19 = add nsw i64 %.1506567.epil.init, %arg.at_word
  %20 = add i64 %19, %.17
  %21 = shl i64 %20, 3
  %22 = shl nuw nsw i64 %.1506567.epil.init, 3
  %23 = add nsw i64 %22, %.48
  %24 = add nsw i64 %22, %.42
  %25 = shl i64 %19, 3
  %26 = add i64 %21, %arg.key
  %27 = add i64 %25, %arg.key
  br label %B328.epil

B328.epil:                                        ; preds = %B328.epil, %B328.epil.preheader
  %lsr.iv3.in = phi i64 [ %lsr.iv3, %B328.epil ], [ %27, %B328.epil.preheader ]
  %lsr.iv1.in = phi i64 [ %lsr.iv1, %B328.epil ], [ %26, %B328.epil.preheader ]
  %lsr.iv8 = phi i64 [ %lsr.iv.next9, %B328.epil ], [ %xtraiter, %B328.epil.preheader ]
  %lsr.iv4 = phi i64 [ %lsr.iv.next5, %B328.epil ], [ %24, %B328.epil.preheader ]
  %lsr.iv2 = phi i64 [ %lsr.iv.next3, %B328.epil ], [ %23, %B328.epil.preheader ]
  %lsr.iv1 = add i64 %lsr.iv1.in, 8
  %lsr.iv3 = add i64 %lsr.iv3.in, 8
  %.191.epil = inttoptr i64 %lsr.iv4 to ptr
  %.192.epil = load i64, ptr %.191.epil, align 8
  %.193.epil = inttoptr i64 %lsr.iv3 to ptr
  store i64 %.192.epil, ptr %.193.epil, align 8
  %.206.epil = inttoptr i64 %lsr.iv2 to ptr
  %.207.epil = load i64, ptr %.206.epil, align 8
  %.208.epil = inttoptr i64 %lsr.iv1 to ptr
  store i64 %.207.epil, ptr %.208.epil, align 8
  %lsr.iv.next3 = add i64 %lsr.iv2, 8
  %lsr.iv.next5 = add i64 %lsr.iv4, 8
  %lsr.iv.next9 = add nsw i64 %lsr.iv8, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next9, 0
  br i1 %epil.iter.cmp.not, label %common.ret, label %B328.epil, !llvm.loop !53

common.ret:                                       ; preds = %B328.epil, %B140.endif, %common.ret.loopexit.unr-lcssa, %B0
  %storemerge63 = phi i64 [ 513, %B0 ], [ %.25, %B140.endif ], [ %.25, %common.ret.loopexit.unr-lcssa ], [ %.25, %B328.epil ]
  store i64 %storemerge63, ptr %retptr, align 8
  ret void

B328:                                             ; preds = %B328.lr.ph.new.new, %B328
  %lsr.iv5 = phi i64 [ %71, %B328.lr.ph.new.new ], [ %lsr.iv.next6, %B328 ]
  %lsr.iv10 = phi i64 [ 0, %B328.lr.ph.new.new ], [ %lsr.iv.next11.1, %B328 ]
  %28 = add i64 %lsr.iv10, %.58
  %29 = add i64 %28, 8
  %30 = add i64 %lsr.iv10, %.42
  %.191 = inttoptr i64 %30 to ptr
  %.192 = load i64, ptr %.191, align 8
  %.193 = inttoptr i64 %29 to ptr
  store i64 %.192, ptr %.193, align 8
  %31 = add i64 %lsr.iv10, %65
  %32 = add i64 %31, 8
  %33 = add i64 %lsr.iv10, %.48
  %.206 = inttoptr i64 %33 to ptr
  %.207 = load i64, ptr %.206, align 8
  %.208 = inttoptr i64 %32 to ptr
  store i64 %.207, ptr %.208, align 8
  %34 = add i64 %28, 16
  %35 = add i64 %30, 8
  %.191.1 = inttoptr i64 %35 to ptr
  %.192.1 = load i64, ptr %.191.1, align 8
  %.193.1 = inttoptr i64 %34 to ptr
  store i64 %.192.1, ptr %.193.1, align 8
  %36 = add i64 %31, 16
  %37 = add i64 %33, 8
  %.206.1 = inttoptr i64 %37 to ptr
  %.207.1 = load i64, ptr %.206.1, align 8
  %.208.1 = inttoptr i64 %36 to ptr
  store i64 %.207.1, ptr %.208.1, align 8
  %38 = add i64 %28, 24
  %39 = add i64 %30, 16
  %.191.2 = inttoptr i64 %39 to ptr
  %.192.2 = load i64, ptr %.191.2, align 8
  %.193.2 = inttoptr i64 %38 to ptr
  store i64 %.192.2, ptr %.193.2, align 8
  %40 = add i64 %31, 24
  %41 = add i64 %33, 16
  %.206.2 = inttoptr i64 %41 to ptr
  %.207.2 = load i64, ptr %.206.2, align 8
  %.208.2 = inttoptr i64 %40 to ptr
  store i64 %.207.2, ptr %.208.2, align 8
  %42 = add i64 %28, 32
  %43 = add i64 %30, 24
  %.191.3 = inttoptr i64 %43 to ptr
  %.192.3 = load i64, ptr %.191.3, align 8
  %.193.3 = inttoptr i64 %42 to ptr
  store i64 %.192.3, ptr %.193.3, align 8
  %44 = add i64 %31, 32
  %45 = add i64 %33, 24
  %.206.3 = inttoptr i64 %45 to ptr
  %.207.3 = load i64, ptr %.206.3, align 8
  %.208.3 = inttoptr i64 %44 to ptr
  store i64 %.207.3, ptr %.208.3, align 8
  %46 = add i64 %28, 40
  %47 = add i64 %30, 32
  %.191.113 = inttoptr i64 %47 to ptr
  %.192.114 = load i64, ptr %.191.113, align 8
  %.193.115 = inttoptr i64 %46 to ptr
  store i64 %.192.114, ptr %.193.115, align 8
  %48 = add i64 %31, 40
  %49 = add i64 %33, 32
  %.206.116 = inttoptr i64 %49 to ptr
  %.207.117 = load i64, ptr %.206.116, align 8
  %.208.118 = inttoptr i64 %48 to ptr
  store i64 %.207.117, ptr %.208.118, align 8
  %50 = add i64 %28, 48
  %51 = add i64 %30, 40
  %.191.1.1 = inttoptr i64 %51 to ptr
  %.192.1.1 = load i64, ptr %.191.1.1, align 8
  %.193.1.1 = inttoptr i64 %50 to ptr
  store i64 %.192.1.1, ptr %.193.1.1, align 8
  %52 = add i64 %31, 48
  %53 = add i64 %33, 40
  %.206.1.1 = inttoptr i64 %53 to ptr
  %.207.1.1 = load i64, ptr %.206.1.1, align 8
  %.208.1.1 = inttoptr i64 %52 to ptr
  store i64 %.207.1.1, ptr %.208.1.1, align 8
  %54 = add i64 %28, 56
  %55 = add i64 %30, 48
  %.191.2.1 = inttoptr i64 %55 to ptr
  %.192.2.1 = load i64, ptr %.191.2.1, align 8
  %.193.2.1 = inttoptr i64 %54 to ptr
  store i64 %.192.2.1, ptr %.193.2.1, align 8
  %56 = add i64 %31, 56
  %57 = add i64 %33, 48
  %.206.2.1 = inttoptr i64 %57 to ptr
  %.207.2.1 = load i64, ptr %.206.2.1, align 8
  %.208.2.1 = inttoptr i64 %56 to ptr
  store i64 %.207.2.1, ptr %.208.2.1, align 8
  %58 = add i64 %28, 64
  %59 = add i64 %30, 56
  %.191.3.1 = inttoptr i64 %59 to ptr
  %.192.3.1 = load i64, ptr %.191.3.1, align 8
  %.193.3.1 = inttoptr i64 %58 to ptr
  store i64 %.192.3.1, ptr %.193.3.1, align 8
  %60 = add i64 %31, 64
  %61 = add i64 %33, 56
  %.206.3.1 = inttoptr i64 %61 to ptr
  %.207.3.1 = load i64, ptr %.206.3.1, align 8
  %.208.3.1 = inttoptr i64 %60 to ptr
  store i64 %.207.3.1, ptr %.208.3.1, align 8
  %lsr.iv.next11.1 = add i64 %lsr.iv10, 64
  %lsr.iv.next6 = add i64 %lsr.iv5, 2
  %niter.ncmp.1 = icmp eq i64 %lsr.iv.next6, 0
  br i1 %niter.ncmp.1, label %common.ret.loopexit.unr-lcssa.unr-lcssa, label %B328

B140.endif:                                       ; preds = %B0
  %.40 = add nsw i64 %arg.array, 32
  %.41 = inttoptr i64 %.40 to ptr
  %.42 = load i64, ptr %.41, align 8
  %.44 = add nsw i64 %arg.array, 40
  %.47 = inttoptr i64 %.44 to ptr
  %.48 = load i64, ptr %.47, align 8
  %.56 = shl nsw i64 %arg.at_word, 3
  %.58 = add nsw i64 %.56, %arg.key
  %.60 = inttoptr i64 %.58 to ptr
  store i64 %.17, ptr %.60, align 8
  %.100 = icmp slt i32 %.16, 1
  %..17 = select i1 %.100, i64 0, i64 %.17
  %.14466 = icmp sgt i64 %..17, 0
  br i1 %.14466, label %B328.lr.ph, label %common.ret

B328.lr.ph:                                       ; preds = %B140.endif
  %xtraiter = and i64 %..17, 3
  %62 = icmp samesign ult i64 %..17, 4
  br i1 %62, label %B328.epil.preheader, label %B328.lr.ph.new

B328.lr.ph.new:                                   ; preds = %B328.lr.ph
  %unroll_iter = and i64 %..17, 9223372036854775804
  %63 = add i64 %arg.at_word, %.17
  %64 = shl i64 %63, 3
  %65 = add i64 %64, %arg.key
  %66 = add nsw i64 %..17, -4
  %67 = lshr i64 %66, 2
  %68 = icmp eq i64 %67, 0
  br i1 %68, label %B328.epil.preheader1, label %B328.lr.ph.new.new

B328.lr.ph.new.new:                               ; preds = %B328.lr.ph.new
  %69 = add nuw nsw i64 %67, 1
  %70 = lshr i64 %69, 1
  %71 = mul nsw i64 %70, -2
  br label %B328
}

declare double @PyLong_AsDouble(i64) local_unnamed_addr

declare i64 @PyErr_Occurred(i64) local_unnamed_addr

declare i64 @PyLong_AsLongAndOverflow(i64, i64) local_unnamed_addr

declare i64 @PyTuple_GetItem(i64, i64) local_unnamed_addr

define i64 @kernelgen_call(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.248.i.i156.i = alloca [1 x i64], align 8
  %.46.i140.i = alloca [256 x i64], align 8
  %.16.i.i19.i = alloca [256 x i64], align 8
  %.251.i.i.i = alloca ptr, align 8
  %.130.i.i20.i = alloca i64, align 8
  %.31.i.i21.i = alloca [512 x i64], align 8
  %.191.i.i.i = alloca i64, align 8
  %.396.i.i23.i = alloca i64, align 8
  %.643.i.i = alloca i64, align 8
  %.130.i.i.i = alloca i64, align 8
  %.10.i.i.i = alloca [8 x i64], align 8
  %.13.i.i.i = alloca [1 x i64], align 8
  %.56.i.i.i = alloca ptr, align 8
  %.66.i.i = alloca [64 x i64], align 8
  %.1088.i.i = alloca i64, align 8
  %.33.i = alloca [64 x i64], align 8
  %.36.i = alloca [64 x i64], align 8
  %.39.i = alloca [64 x i64], align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.33.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.36.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.39.i)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.33.i, i8 0, i64 512, i1 false), !noalias !54
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.36.i, i8 0, i64 512, i1 false), !noalias !54
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.39.i, i8 0, i64 512, i1 false), !noalias !54
  %.15.i = add i64 %p0, 8
  %.16.i = inttoptr i64 %.15.i to ptr
  %.17.i = load i64, ptr %.16.i, align 8, !noalias !54
  %.18.i = add nsw i64 %.17.i, 56
  %.19.i = inttoptr i64 %.18.i to ptr
  %.20.i = load i64, ptr %.19.i, align 8, !noalias !54
  %.23.i = add i64 %.20.i, %.15.i
  %.24.i = inttoptr i64 %.23.i to ptr
  %.25.i = load i64, ptr %.24.i, align 8, !noalias !54
  %.29.i = and i64 %p2, 9223372036854775807
  %.35.i = ptrtoint ptr %.33.i to i64
  %.38.i = ptrtoint ptr %.36.i to i64
  %.41.i = ptrtoint ptr %.39.i to i64
  %.54.i = inttoptr i64 %.25.i to ptr
  %.55.i = load i64, ptr %.54.i, align 8, !noalias !54
  %.58.i = inttoptr i64 %.55.i to ptr
  %.59.i = load i64, ptr %.58.i, align 8, !noalias !54
  %.60.i = icmp eq i64 %.59.i, 0
  br i1 %.60.i, label %B376.i, label %B642.i

B376.i:                                           ; preds = %0
  %.29.i.i = add nsw i64 %.25.i, 8
  %.30.i.i = inttoptr i64 %.29.i.i to ptr
  %.31.i.i = load i64, ptr %.30.i.i, align 8, !noalias !57
  %.34.i.i = add nsw i64 %.25.i, 16
  %.35.i.i = inttoptr i64 %.34.i.i to ptr
  %.36.i.i = load i64, ptr %.35.i.i, align 8, !noalias !57
  %.45.i.i = add nsw i64 %.25.i, 120
  %.46.i.i = inttoptr i64 %.45.i.i to ptr
  %.47.i.i = load i64, ptr %.46.i.i, align 8, !noalias !57
  %.53.i.i = icmp sgt i64 %.29.i, %.47.i.i
  br i1 %.53.i.i, label %B642.i, label %B268.endif.i.i

B394.i.i:                                         ; preds = %B394.preheader.new.i.i, %B394.i.i
  %lsr.iv72.i.i = phi i64 [ %lsr.iv.next73.i.i, %B394.i.i ], [ %52, %B394.preheader.new.i.i ]
  %lsr.iv70.i.i = phi i64 [ %lsr.iv.next71.i.i, %B394.i.i ], [ %51, %B394.preheader.new.i.i ]
  %.174298300.i.i = phi i64 [ %.181.7.i.i, %B394.i.i ], [ 0, %B394.preheader.new.i.i ]
  %1 = add i64 %lsr.iv70.i.i, -56
  %2 = add i64 %lsr.iv72.i.i, -896
  %.213.i.i = inttoptr i64 %2 to ptr
  %.214.i.i = load i64, ptr %.213.i.i, align 8, !noalias !57
  %.215.i.i = inttoptr i64 %1 to ptr
  store i64 %.214.i.i, ptr %.215.i.i, align 8, !noalias !57
  %3 = add i64 %lsr.iv70.i.i, -48
  %4 = add i64 %lsr.iv72.i.i, -768
  %.213.1.i.i = inttoptr i64 %4 to ptr
  %.214.1.i.i = load i64, ptr %.213.1.i.i, align 8, !noalias !57
  %.215.1.i.i = inttoptr i64 %3 to ptr
  store i64 %.214.1.i.i, ptr %.215.1.i.i, align 8, !noalias !57
  %5 = add i64 %lsr.iv70.i.i, -40
  %6 = add i64 %lsr.iv72.i.i, -640
  %.213.2.i.i = inttoptr i64 %6 to ptr
  %.214.2.i.i = load i64, ptr %.213.2.i.i, align 8, !noalias !57
  %.215.2.i.i = inttoptr i64 %5 to ptr
  store i64 %.214.2.i.i, ptr %.215.2.i.i, align 8, !noalias !57
  %7 = add i64 %lsr.iv70.i.i, -32
  %8 = add i64 %lsr.iv72.i.i, -512
  %.213.3.i.i = inttoptr i64 %8 to ptr
  %.214.3.i.i = load i64, ptr %.213.3.i.i, align 8, !noalias !57
  %.215.3.i.i = inttoptr i64 %7 to ptr
  store i64 %.214.3.i.i, ptr %.215.3.i.i, align 8, !noalias !57
  %9 = add i64 %lsr.iv70.i.i, -24
  %10 = add i64 %lsr.iv72.i.i, -384
  %.213.4.i.i = inttoptr i64 %10 to ptr
  %.214.4.i.i = load i64, ptr %.213.4.i.i, align 8, !noalias !57
  %.215.4.i.i = inttoptr i64 %9 to ptr
  store i64 %.214.4.i.i, ptr %.215.4.i.i, align 8, !noalias !57
  %11 = add i64 %lsr.iv70.i.i, -16
  %12 = add i64 %lsr.iv72.i.i, -256
  %.213.5.i.i = inttoptr i64 %12 to ptr
  %.214.5.i.i = load i64, ptr %.213.5.i.i, align 8, !noalias !57
  %.215.5.i.i = inttoptr i64 %11 to ptr
  store i64 %.214.5.i.i, ptr %.215.5.i.i, align 8, !noalias !57
  %13 = add i64 %lsr.iv70.i.i, -8
  %14 = add i64 %lsr.iv72.i.i, -128
  %.213.6.i.i = inttoptr i64 %14 to ptr
  %.214.6.i.i = load i64, ptr %.213.6.i.i, align 8, !noalias !57
  %.215.6.i.i = inttoptr i64 %13 to ptr
  store i64 %.214.6.i.i, ptr %.215.6.i.i, align 8, !noalias !57
  %.181.7.i.i = add nuw nsw i64 %.174298300.i.i, 8
  %.213.7.i.i = inttoptr i64 %lsr.iv72.i.i to ptr
  %.214.7.i.i = load i64, ptr %.213.7.i.i, align 8, !noalias !57
  %.215.7.i.i = inttoptr i64 %lsr.iv70.i.i to ptr
  store i64 %.214.7.i.i, ptr %.215.7.i.i, align 8, !noalias !57
  %lsr.iv.next71.i.i = add i64 %lsr.iv70.i.i, 64
  %lsr.iv.next73.i.i = add i64 %lsr.iv72.i.i, 1024
  %niter.ncmp.7.i.i = icmp eq i64 %unroll_iter.i.i, %.181.7.i.i
  br i1 %niter.ncmp.7.i.i, label %B506.endif.loopexit.unr-lcssa.i.i, label %B394.i.i

B538.i.i:                                         ; preds = %B538.preheader.new.i.i, %B538.i.i
  %lsr.iv62.i.i = phi i64 [ %lsr.iv.next63.i.i, %B538.i.i ], [ %61, %B538.preheader.new.i.i ]
  %.310304306.i.i = phi i64 [ %.317.7.i.i, %B538.i.i ], [ 0, %B538.preheader.new.i.i ]
  %15 = add i64 %lsr.iv62.i.i, -56
  %.347.i.i = inttoptr i64 %15 to ptr
  store i64 0, ptr %.347.i.i, align 8, !noalias !57
  %16 = add i64 %lsr.iv62.i.i, -48
  %.347.1.i.i = inttoptr i64 %16 to ptr
  store i64 0, ptr %.347.1.i.i, align 8, !noalias !57
  %17 = add i64 %lsr.iv62.i.i, -40
  %.347.2.i.i = inttoptr i64 %17 to ptr
  store i64 0, ptr %.347.2.i.i, align 8, !noalias !57
  %18 = add i64 %lsr.iv62.i.i, -32
  %.347.3.i.i = inttoptr i64 %18 to ptr
  store i64 0, ptr %.347.3.i.i, align 8, !noalias !57
  %19 = add i64 %lsr.iv62.i.i, -24
  %.347.4.i.i = inttoptr i64 %19 to ptr
  store i64 0, ptr %.347.4.i.i, align 8, !noalias !57
  %20 = add i64 %lsr.iv62.i.i, -16
  %.347.5.i.i = inttoptr i64 %20 to ptr
  store i64 0, ptr %.347.5.i.i, align 8, !noalias !57
  %21 = add i64 %lsr.iv62.i.i, -8
  %.347.6.i.i = inttoptr i64 %21 to ptr
  store i64 0, ptr %.347.6.i.i, align 8, !noalias !57
  %.317.7.i.i = add nuw nsw i64 %.310304306.i.i, 8
  %.347.7.i.i = inttoptr i64 %lsr.iv62.i.i to ptr
  store i64 0, ptr %.347.7.i.i, align 8, !noalias !57
  %lsr.iv.next63.i.i = add i64 %lsr.iv62.i.i, 64
  %niter31.ncmp.7.i.i = icmp eq i64 %unroll_iter30.i.i, %.317.7.i.i
  br i1 %niter31.ncmp.7.i.i, label %B592.endif.loopexit.unr-lcssa.i.i, label %B538.i.i

B624.i.i:                                         ; preds = %B624.preheader.new.i.i, %B624.i.i
  %lsr.iv56.i.i = phi i64 [ %lsr.iv.next57.i.i, %B624.i.i ], [ 0, %B624.preheader.new.i.i ]
  %.440311313.i.i = phi i64 [ %.447.7.i.i, %B624.i.i ], [ 0, %B624.preheader.new.i.i ]
  %22 = add i64 %lsr.iv56.i.i, %.35.i
  %23 = add i64 %lsr.iv56.i.i, %p1
  %.478.i.i = inttoptr i64 %23 to ptr
  %.479.i.i = load i64, ptr %.478.i.i, align 8, !noalias !57
  %.480.i.i = inttoptr i64 %22 to ptr
  store i64 %.479.i.i, ptr %.480.i.i, align 8, !noalias !57
  %24 = add i64 %22, 8
  %25 = add i64 %23, 8
  %.478.1.i.i = inttoptr i64 %25 to ptr
  %.479.1.i.i = load i64, ptr %.478.1.i.i, align 8, !noalias !57
  %.480.1.i.i = inttoptr i64 %24 to ptr
  store i64 %.479.1.i.i, ptr %.480.1.i.i, align 8, !noalias !57
  %26 = add i64 %22, 16
  %27 = add i64 %23, 16
  %.478.2.i.i = inttoptr i64 %27 to ptr
  %.479.2.i.i = load i64, ptr %.478.2.i.i, align 8, !noalias !57
  %.480.2.i.i = inttoptr i64 %26 to ptr
  store i64 %.479.2.i.i, ptr %.480.2.i.i, align 8, !noalias !57
  %28 = add i64 %22, 24
  %29 = add i64 %23, 24
  %.478.3.i.i = inttoptr i64 %29 to ptr
  %.479.3.i.i = load i64, ptr %.478.3.i.i, align 8, !noalias !57
  %.480.3.i.i = inttoptr i64 %28 to ptr
  store i64 %.479.3.i.i, ptr %.480.3.i.i, align 8, !noalias !57
  %30 = add i64 %22, 32
  %31 = add i64 %23, 32
  %.478.4.i.i = inttoptr i64 %31 to ptr
  %.479.4.i.i = load i64, ptr %.478.4.i.i, align 8, !noalias !57
  %.480.4.i.i = inttoptr i64 %30 to ptr
  store i64 %.479.4.i.i, ptr %.480.4.i.i, align 8, !noalias !57
  %32 = add i64 %22, 40
  %33 = add i64 %23, 40
  %.478.5.i.i = inttoptr i64 %33 to ptr
  %.479.5.i.i = load i64, ptr %.478.5.i.i, align 8, !noalias !57
  %.480.5.i.i = inttoptr i64 %32 to ptr
  store i64 %.479.5.i.i, ptr %.480.5.i.i, align 8, !noalias !57
  %34 = add i64 %22, 48
  %35 = add i64 %23, 48
  %.478.6.i.i = inttoptr i64 %35 to ptr
  %.479.6.i.i = load i64, ptr %.478.6.i.i, align 8, !noalias !57
  %.480.6.i.i = inttoptr i64 %34 to ptr
  store i64 %.479.6.i.i, ptr %.480.6.i.i, align 8, !noalias !57
  %.447.7.i.i = add nuw nsw i64 %.440311313.i.i, 8
  %36 = add i64 %22, 56
  %37 = add i64 %23, 56
  %.478.7.i.i = inttoptr i64 %37 to ptr
  %.479.7.i.i = load i64, ptr %.478.7.i.i, align 8, !noalias !57
  %.480.7.i.i = inttoptr i64 %36 to ptr
  store i64 %.479.7.i.i, ptr %.480.7.i.i, align 8, !noalias !57
  %lsr.iv.next57.i.i = add nuw i64 %lsr.iv56.i.i, 64
  %niter37.ncmp.7.i.i = icmp eq i64 %unroll_iter36.i.i, %.447.7.i.i
  br i1 %niter37.ncmp.7.i.i, label %B710.loopexit.unr-lcssa.i.i, label %B624.i.i

B710.loopexit.unr-lcssa.i.i:                      ; preds = %B624.i.i
  %lcmp.mod34.not.i.i = icmp eq i64 %xtraiter32.i.i, 0
  br i1 %lcmp.mod34.not.i.i, label %B710.i.i, label %B624.epil.preheader.i.i

B624.epil.preheader.i.i:                          ; preds = %B624.preheader.i.i, %B710.loopexit.unr-lcssa.i.i
  %.440311313.epil.init.i.i = phi i64 [ 0, %B624.preheader.i.i ], [ %unroll_iter36.i.i, %B710.loopexit.unr-lcssa.i.i ]
  %38 = shl i64 %.440311313.epil.init.i.i, 3
  %39 = add nsw i64 %38, %p1
  %40 = add nsw i64 %38, %.35.i
  br label %B624.epil.i.i

B624.epil.i.i:                                    ; preds = %B624.epil.i.i, %B624.epil.preheader.i.i
  %lsr.iv54.i.i = phi i64 [ %lsr.iv.next55.i.i, %B624.epil.i.i ], [ %xtraiter32.i.i, %B624.epil.preheader.i.i ]
  %lsr.iv52.i.i = phi i64 [ %lsr.iv.next53.i.i, %B624.epil.i.i ], [ %40, %B624.epil.preheader.i.i ]
  %lsr.iv50.i.i = phi i64 [ %lsr.iv.next51.i.i, %B624.epil.i.i ], [ %39, %B624.epil.preheader.i.i ]
  %.478.epil.i.i = inttoptr i64 %lsr.iv50.i.i to ptr
  %.479.epil.i.i = load i64, ptr %.478.epil.i.i, align 8, !noalias !57
  %.480.epil.i.i = inttoptr i64 %lsr.iv52.i.i to ptr
  store i64 %.479.epil.i.i, ptr %.480.epil.i.i, align 8, !noalias !57
  %lsr.iv.next51.i.i = add i64 %lsr.iv50.i.i, 8
  %lsr.iv.next53.i.i = add i64 %lsr.iv52.i.i, 8
  %lsr.iv.next55.i.i = add nsw i64 %lsr.iv54.i.i, -1
  %epil.iter33.cmp.not.i.i = icmp eq i64 %lsr.iv.next55.i.i, 0
  br i1 %epil.iter33.cmp.not.i.i, label %B710.i.i, label %B624.epil.i.i, !llvm.loop !60

B710.i.i:                                         ; preds = %B624.epil.i.i, %B592.endif.i.i, %B710.loopexit.unr-lcssa.i.i
  %.488.not.i.i = icmp eq i64 %p3, 0
  br i1 %.488.not.i.i, label %B1030.endif.i.i, label %B714.endif.i.i

B774.i.i:                                         ; preds = %B774.lr.ph.i.i, %B1127.i.i
  %.579333338.i.i = phi i64 [ 0, %B774.lr.ph.i.i ], [ %.586.i.i, %B1127.i.i ]
  %.586.i.i = add nuw nsw i64 %.579333338.i.i, 1
  %.616.i.i = call i64 @PyTuple_GetItem(i64 %p3, i64 %.579333338.i.i), !noalias !57
  %.618.i.i = add nuw nsw i64 %.579333338.i.i, %.29.i
  %.619.i.i = shl nsw i64 %.618.i.i, 3
  %.621.i.i = add nsw i64 %.619.i.i, %p1
  %.622.i.i = inttoptr i64 %.621.i.i to ptr
  %.623.i.i = load i64, ptr %.622.i.i, align 8, !noalias !57
  %.634.i.i = load i64, ptr %sunkaddr74.i.i, align 8, !noalias !57
  %.636.i.i = icmp eq i64 %.616.i.i, %.634.i.i
  br i1 %.636.i.i, label %B928.i.i, label %B984.i.i

B928.i.i:                                         ; preds = %B774.i.i
  %.20.i.i.i = load i64, ptr %sunkaddr76.i.i, align 8, !noalias !61
  %.26.i.i.i = icmp eq i64 %.623.i.i, %.20.i.i.i
  br i1 %.26.i.i.i, label %B1127.i.i, label %B82.endif.i.i.i

B222.i.i.i:                                       ; preds = %B82.endif.i.i.i
  %.98.i.i.i = call i64 @PyTuple_Size(i64 %.623.i.i), !noalias !61
  %.100.not.i.i.i = icmp eq i64 %.98.i.i.i, %.36.i.i
  br i1 %.100.not.i.i.i, label %B266.endif.i.i.i, label %B642.i

B298.i.i.i:                                       ; preds = %B266.endif.i.i.i, %B298.i.i.i
  %lsr.iv.i.i.i = phi i64 [ %lsr.iv.next.i.i.i, %B298.i.i.i ], [ %.644.i.i, %B266.endif.i.i.i ]
  %.2017779.i.i.i = phi i64 [ %.208.i.i.i, %B298.i.i.i ], [ 0, %B266.endif.i.i.i ]
  %.208.i.i.i = add nuw nsw i64 %.2017779.i.i.i, 1
  %.238.i.i.i = call i64 @PyTuple_GetItem(i64 %.623.i.i, i64 %.2017779.i.i.i), !noalias !61
  %.247.i.i.i = icmp eq i64 %.238.i.i.i, %.20.i.i.i
  %spec.select.i.i.i = select i1 %.247.i.i.i, i64 0, i64 %.238.i.i.i
  %.269.i.i.i = inttoptr i64 %lsr.iv.i.i.i to ptr
  store i64 %spec.select.i.i.i, ptr %.269.i.i.i, align 8, !noalias !61
  %lsr.iv.next.i.i.i = add i64 %lsr.iv.i.i.i, 8
  %exitcond.not.i.i.i = icmp eq i64 %.36.i.i, %.208.i.i.i
  br i1 %exitcond.not.i.i.i, label %B1127.i.i, label %B298.i.i.i

B82.endif.i.i.i:                                  ; preds = %B928.i.i
  %.5.i.i.i.i = add nsw i64 %.623.i.i, 8
  %.6.i.i.i.i = inttoptr i64 %.5.i.i.i.i to ptr
  %.7.i.i.i.i = load i64, ptr %.6.i.i.i.i, align 8, !noalias !64
  %.75.i.i.i = load i64, ptr %sunkaddr78.i.i, align 8, !noalias !61
  %.76.not.i.i.i = icmp eq i64 %.7.i.i.i.i, %.75.i.i.i
  br i1 %.76.not.i.i.i, label %B222.i.i.i, label %_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i

B266.endif.i.i.i:                                 ; preds = %B222.i.i.i
  br i1 %.304305.not.i.i, label %B1127.i.i, label %B298.i.i.i

_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i: ; preds = %B82.endif.i.i.i
  store i64 %.623.i.i, ptr %sunkaddr79.i.i, align 8, !noalias !61
  br i1 %68, label %B1127.i.i, label %B642.i

B984.i.i:                                         ; preds = %B774.i.i
  %.18.i7.i.i = load i64, ptr %sunkaddr81.i.i, align 8, !noalias !67
  %.20.i8.i.i = add i64 %.18.i7.i.i, 56
  br label %B128.i.i.i

B128.i.i.i:                                       ; preds = %B130.i.i.i, %B984.i.i
  %lsr.iv10.i.i.i = phi i64 [ %lsr.iv.next11.i.i.i, %B130.i.i.i ], [ %67, %B984.i.i ]
  %lsr.iv8.i.i.i = phi i64 [ %lsr.iv.next9.i.i.i, %B130.i.i.i ], [ %.20.i8.i.i, %B984.i.i ]
  %lsr.iv.i9.i.i = phi i64 [ %lsr.iv.next.i11.i.i, %B130.i.i.i ], [ %66, %B984.i.i ]
  %lsr.iv.next11.i.i.i = add i64 %lsr.iv10.i.i.i, -1
  %exitcond.not.i10.i.i = icmp eq i64 %lsr.iv.next11.i.i.i, 0
  br i1 %exitcond.not.i10.i.i, label %B642.i, label %B130.i.i.i

B130.i.i.i:                                       ; preds = %B128.i.i.i
  %lsr.iv.next.i11.i.i = add i64 %lsr.iv.i9.i.i, 8
  %lsr.iv.next9.i.i.i = add i64 %lsr.iv8.i.i.i, 128
  %.151.i.i.i = inttoptr i64 %lsr.iv8.i.i.i to ptr
  %.152.i.i.i = load i64, ptr %.151.i.i.i, align 8, !noalias !67
  %.154.i.i.i = icmp eq i64 %.152.i.i.i, %.616.i.i
  br i1 %.154.i.i.i, label %B208.i.i.i, label %B128.i.i.i

B208.i.i.i:                                       ; preds = %B130.i.i.i
  %.166.i.i.i = inttoptr i64 %lsr.iv.next.i11.i.i to ptr
  %.167.i.i.i = load i64, ptr %.166.i.i.i, align 8, !noalias !67
  %.168.not.i.i.i = icmp eq i64 %.167.i.i.i, 0
  br i1 %.168.not.i.i.i, label %B984.endif.i.i, label %B642.i

B1066.i.i:                                        ; preds = %B1066.preheader.new.i.i, %B1066.i.i
  %lsr.iv48.i.i = phi i64 [ %lsr.iv.next49.i.i, %B1066.i.i ], [ %70, %B1066.preheader.new.i.i ]
  %missing.2.0347.i.i = phi i64 [ %.926.7.i.i, %B1066.i.i ], [ 0, %B1066.preheader.new.i.i ]
  %.885343345.i.i = phi i64 [ %.892.7.i.i, %B1066.i.i ], [ 0, %B1066.preheader.new.i.i ]
  %41 = add i64 %lsr.iv48.i.i, -56
  %.920.i.i = inttoptr i64 %41 to ptr
  %.921.i.i = load i64, ptr %.920.i.i, align 8, !noalias !57
  %.922.i.i = icmp eq i64 %.921.i.i, 0
  %.925.i.i = zext i1 %.922.i.i to i64
  %.926.i.i = add nuw nsw i64 %missing.2.0347.i.i, %.925.i.i
  %42 = add i64 %lsr.iv48.i.i, -48
  %.920.1.i.i = inttoptr i64 %42 to ptr
  %.921.1.i.i = load i64, ptr %.920.1.i.i, align 8, !noalias !57
  %.922.1.i.i = icmp eq i64 %.921.1.i.i, 0
  %.925.1.i.i = zext i1 %.922.1.i.i to i64
  %.926.1.i.i = add nuw nsw i64 %.926.i.i, %.925.1.i.i
  %43 = add i64 %lsr.iv48.i.i, -40
  %.920.2.i.i = inttoptr i64 %43 to ptr
  %.921.2.i.i = load i64, ptr %.920.2.i.i, align 8, !noalias !57
  %.922.2.i.i = icmp eq i64 %.921.2.i.i, 0
  %.925.2.i.i = zext i1 %.922.2.i.i to i64
  %.926.2.i.i = add nuw nsw i64 %.926.1.i.i, %.925.2.i.i
  %44 = add i64 %lsr.iv48.i.i, -32
  %.920.3.i.i = inttoptr i64 %44 to ptr
  %.921.3.i.i = load i64, ptr %.920.3.i.i, align 8, !noalias !57
  %.922.3.i.i = icmp eq i64 %.921.3.i.i, 0
  %.925.3.i.i = zext i1 %.922.3.i.i to i64
  %.926.3.i.i = add nuw nsw i64 %.926.2.i.i, %.925.3.i.i
  %45 = add i64 %lsr.iv48.i.i, -24
  %.920.4.i.i = inttoptr i64 %45 to ptr
  %.921.4.i.i = load i64, ptr %.920.4.i.i, align 8, !noalias !57
  %.922.4.i.i = icmp eq i64 %.921.4.i.i, 0
  %.925.4.i.i = zext i1 %.922.4.i.i to i64
  %.926.4.i.i = add nuw nsw i64 %.926.3.i.i, %.925.4.i.i
  %46 = add i64 %lsr.iv48.i.i, -16
  %.920.5.i.i = inttoptr i64 %46 to ptr
  %.921.5.i.i = load i64, ptr %.920.5.i.i, align 8, !noalias !57
  %.922.5.i.i = icmp eq i64 %.921.5.i.i, 0
  %.925.5.i.i = zext i1 %.922.5.i.i to i64
  %.926.5.i.i = add nuw nsw i64 %.926.4.i.i, %.925.5.i.i
  %47 = add i64 %lsr.iv48.i.i, -8
  %.920.6.i.i = inttoptr i64 %47 to ptr
  %.921.6.i.i = load i64, ptr %.920.6.i.i, align 8, !noalias !57
  %.922.6.i.i = icmp eq i64 %.921.6.i.i, 0
  %.925.6.i.i = zext i1 %.922.6.i.i to i64
  %.926.6.i.i = add nuw nsw i64 %.926.5.i.i, %.925.6.i.i
  %.892.7.i.i = add nuw nsw i64 %.885343345.i.i, 8
  %.920.7.i.i = inttoptr i64 %lsr.iv48.i.i to ptr
  %.921.7.i.i = load i64, ptr %.920.7.i.i, align 8, !noalias !57
  %.922.7.i.i = icmp eq i64 %.921.7.i.i, 0
  %.925.7.i.i = zext i1 %.922.7.i.i to i64
  %.926.7.i.i = add nuw nsw i64 %.926.6.i.i, %.925.7.i.i
  %lsr.iv.next49.i.i = add i64 %lsr.iv48.i.i, 64
  %niter44.ncmp.7.i.i = icmp eq i64 %unroll_iter43.i.i, %.892.7.i.i
  br i1 %niter44.ncmp.7.i.i, label %B1126.loopexit.unr-lcssa.i.i, label %B1066.i.i

B1126.loopexit.unr-lcssa.i.i:                     ; preds = %B1066.i.i
  %lcmp.mod40.not.i.i = icmp eq i64 %xtraiter38.i.i, 0
  br i1 %lcmp.mod40.not.i.i, label %B1126.loopexit.i.i, label %B1066.epil.preheader.i.i

B1066.epil.preheader.i.i:                         ; preds = %B1066.preheader.i.i, %B1126.loopexit.unr-lcssa.i.i
  %missing.2.0347.epil.init.i.i = phi i64 [ 0, %B1066.preheader.i.i ], [ %.926.7.i.i, %B1126.loopexit.unr-lcssa.i.i ]
  %.885343345.epil.init.i.i = phi i64 [ 0, %B1066.preheader.i.i ], [ %unroll_iter43.i.i, %B1126.loopexit.unr-lcssa.i.i ]
  %48 = shl i64 %.885343345.epil.init.i.i, 3
  %49 = add nsw i64 %48, %.35.i
  br label %B1066.epil.i.i

B1066.epil.i.i:                                   ; preds = %B1066.epil.i.i, %B1066.epil.preheader.i.i
  %lsr.iv46.i.i = phi i64 [ %lsr.iv.next47.i.i, %B1066.epil.i.i ], [ %xtraiter38.i.i, %B1066.epil.preheader.i.i ]
  %lsr.iv.i.i = phi i64 [ %lsr.iv.next.i.i, %B1066.epil.i.i ], [ %49, %B1066.epil.preheader.i.i ]
  %missing.2.0347.epil.i.i = phi i64 [ %.926.epil.i.i, %B1066.epil.i.i ], [ %missing.2.0347.epil.init.i.i, %B1066.epil.preheader.i.i ]
  %.920.epil.i.i = inttoptr i64 %lsr.iv.i.i to ptr
  %.921.epil.i.i = load i64, ptr %.920.epil.i.i, align 8, !noalias !57
  %.922.epil.i.i = icmp eq i64 %.921.epil.i.i, 0
  %.925.epil.i.i = zext i1 %.922.epil.i.i to i64
  %.926.epil.i.i = add nuw nsw i64 %missing.2.0347.epil.i.i, %.925.epil.i.i
  %lsr.iv.next.i.i = add i64 %lsr.iv.i.i, 8
  %lsr.iv.next47.i.i = add nsw i64 %lsr.iv46.i.i, -1
  %epil.iter39.cmp.not.i.i = icmp eq i64 %lsr.iv.next47.i.i, 0
  br i1 %epil.iter39.cmp.not.i.i, label %B1126.loopexit.i.i, label %B1066.epil.i.i, !llvm.loop !70

B1126.loopexit.i.i:                               ; preds = %B1066.epil.i.i, %B1126.loopexit.unr-lcssa.i.i
  %.926.lcssa.i.i = phi i64 [ %.926.7.i.i, %B1126.loopexit.unr-lcssa.i.i ], [ %.926.epil.i.i, %B1066.epil.i.i ]
  %.not.i = icmp eq i64 %.926.lcssa.i.i, 0
  br i1 %.not.i, label %B376.endif.i, label %B642.i

B1127.i.i:                                        ; preds = %B298.i.i.i, %B984.endif.i.i, %_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i, %B266.endif.i.i.i, %B928.i.i
  %exitcond359.not.i.i = icmp eq i64 %.586.i.i, %.493.i.i
  br i1 %exitcond359.not.i.i, label %B1030.endif.i.i, label %B774.i.i

B268.endif.i.i:                                   ; preds = %B376.i
  %.78.i.i = add nsw i64 %.25.i, 24
  %.79.i.i = inttoptr i64 %.78.i.i to ptr
  %.80.i.i = load i64, ptr %.79.i.i, align 8, !noalias !57
  %.168299.not.i.i = icmp slt i64 %.31.i.i, 1
  br i1 %.168299.not.i.i, label %B506.endif.i.i, label %B394.preheader.i.i

B394.preheader.i.i:                               ; preds = %B268.endif.i.i
  %xtraiter.i.i = and i64 %.31.i.i, 7
  %50 = icmp ult i64 %.31.i.i, 8
  br i1 %50, label %B394.epil.preheader.i.i, label %B394.preheader.new.i.i

B394.preheader.new.i.i:                           ; preds = %B394.preheader.i.i
  %unroll_iter.i.i = and i64 %.31.i.i, 9223372036854775800
  %51 = add i64 %.35.i, 56
  %52 = add i64 %.80.i.i, 960
  br label %B394.i.i

B506.endif.loopexit.unr-lcssa.i.i:                ; preds = %B394.i.i
  %lcmp.mod.not.i.i = icmp eq i64 %xtraiter.i.i, 0
  br i1 %lcmp.mod.not.i.i, label %B506.endif.i.i, label %B394.epil.preheader.i.i

B394.epil.preheader.i.i:                          ; preds = %B506.endif.loopexit.unr-lcssa.i.i, %B394.preheader.i.i
  %.174298300.epil.init.i.i = phi i64 [ 0, %B394.preheader.i.i ], [ %unroll_iter.i.i, %B506.endif.loopexit.unr-lcssa.i.i ]
  %53 = shl i64 %.174298300.epil.init.i.i, 7
  %54 = add i64 %.80.i.i, 64
  %55 = add i64 %54, %53
  %56 = shl i64 %.174298300.epil.init.i.i, 3
  %57 = add nsw i64 %56, %.35.i
  br label %B394.epil.i.i

B394.epil.i.i:                                    ; preds = %B394.epil.i.i, %B394.epil.preheader.i.i
  %lsr.iv68.i.i = phi i64 [ %lsr.iv.next69.i.i, %B394.epil.i.i ], [ %xtraiter.i.i, %B394.epil.preheader.i.i ]
  %lsr.iv66.i.i = phi i64 [ %lsr.iv.next67.i.i, %B394.epil.i.i ], [ %57, %B394.epil.preheader.i.i ]
  %lsr.iv64.i.i = phi i64 [ %lsr.iv.next65.i.i, %B394.epil.i.i ], [ %55, %B394.epil.preheader.i.i ]
  %.213.epil.i.i = inttoptr i64 %lsr.iv64.i.i to ptr
  %.214.epil.i.i = load i64, ptr %.213.epil.i.i, align 8, !noalias !57
  %.215.epil.i.i = inttoptr i64 %lsr.iv66.i.i to ptr
  store i64 %.214.epil.i.i, ptr %.215.epil.i.i, align 8, !noalias !57
  %lsr.iv.next65.i.i = add i64 %lsr.iv64.i.i, 128
  %lsr.iv.next67.i.i = add i64 %lsr.iv66.i.i, 8
  %lsr.iv.next69.i.i = add nsw i64 %lsr.iv68.i.i, -1
  %epil.iter.cmp.not.i.i = icmp eq i64 %lsr.iv.next69.i.i, 0
  br i1 %epil.iter.cmp.not.i.i, label %B506.endif.i.i, label %B394.epil.i.i, !llvm.loop !71

B506.endif.i.i:                                   ; preds = %B394.epil.i.i, %B506.endif.loopexit.unr-lcssa.i.i, %B268.endif.i.i
  %.304305.not.i.i = icmp slt i64 %.36.i.i, 1
  br i1 %.304305.not.i.i, label %B592.endif.i.i, label %B538.preheader.i.i

B538.preheader.i.i:                               ; preds = %B506.endif.i.i
  %xtraiter26.i.i = and i64 %.36.i.i, 7
  %58 = icmp ult i64 %.36.i.i, 8
  br i1 %58, label %B538.epil.preheader.i.i, label %B538.preheader.new.i.i

B538.preheader.new.i.i:                           ; preds = %B538.preheader.i.i
  %unroll_iter30.i.i = and i64 %.36.i.i, 9223372036854775800
  %59 = shl i64 %.31.i.i, 3
  %60 = add i64 %.35.i, 56
  %61 = add i64 %60, %59
  br label %B538.i.i

B592.endif.loopexit.unr-lcssa.i.i:                ; preds = %B538.i.i
  %lcmp.mod28.not.i.i = icmp eq i64 %xtraiter26.i.i, 0
  br i1 %lcmp.mod28.not.i.i, label %B592.endif.i.i, label %B538.epil.preheader.i.i

B538.epil.preheader.i.i:                          ; preds = %B592.endif.loopexit.unr-lcssa.i.i, %B538.preheader.i.i
  %.310304306.epil.init.i.i = phi i64 [ 0, %B538.preheader.i.i ], [ %unroll_iter30.i.i, %B592.endif.loopexit.unr-lcssa.i.i ]
  %62 = add nsw i64 %.310304306.epil.init.i.i, %.31.i.i
  %63 = shl i64 %62, 3
  %64 = add nsw i64 %63, %.35.i
  br label %B538.epil.i.i

B538.epil.i.i:                                    ; preds = %B538.epil.i.i, %B538.epil.preheader.i.i
  %lsr.iv60.i.i = phi i64 [ %lsr.iv.next61.i.i, %B538.epil.i.i ], [ %xtraiter26.i.i, %B538.epil.preheader.i.i ]
  %lsr.iv58.i.i = phi i64 [ %lsr.iv.next59.i.i, %B538.epil.i.i ], [ %64, %B538.epil.preheader.i.i ]
  %.347.epil.i.i = inttoptr i64 %lsr.iv58.i.i to ptr
  store i64 0, ptr %.347.epil.i.i, align 8, !noalias !57
  %lsr.iv.next59.i.i = add i64 %lsr.iv58.i.i, 8
  %lsr.iv.next61.i.i = add nsw i64 %lsr.iv60.i.i, -1
  %epil.iter27.cmp.not.i.i = icmp eq i64 %lsr.iv.next61.i.i, 0
  br i1 %epil.iter27.cmp.not.i.i, label %B592.endif.i.i, label %B538.epil.i.i, !llvm.loop !72

B592.endif.i.i:                                   ; preds = %B538.epil.i.i, %B592.endif.loopexit.unr-lcssa.i.i, %B506.endif.i.i
  %.434312.not.i.i = icmp eq i64 %.29.i, 0
  br i1 %.434312.not.i.i, label %B710.i.i, label %B624.preheader.i.i

B624.preheader.i.i:                               ; preds = %B592.endif.i.i
  %xtraiter32.i.i = and i64 %p2, 7
  %65 = icmp samesign ult i64 %.29.i, 8
  br i1 %65, label %B624.epil.preheader.i.i, label %B624.preheader.new.i.i

B624.preheader.new.i.i:                           ; preds = %B624.preheader.i.i
  %unroll_iter36.i.i = and i64 %p2, 9223372036854775800
  br label %B624.i.i

B714.endif.i.i:                                   ; preds = %B710.i.i
  %.493.i.i = call i64 @PyTuple_Size(i64 %p3), !noalias !57
  %.573337.not.i.i = icmp slt i64 %.493.i.i, 1
  br i1 %.573337.not.i.i, label %B1030.endif.i.i, label %B774.lr.ph.i.i

B774.lr.ph.i.i:                                   ; preds = %B714.endif.i.i
  %.642.i.i = shl nsw i64 %.31.i.i, 3
  %.644.i.i = add nsw i64 %.642.i.i, %.35.i
  %.arg.passed.i.i.i = call i64 @llvm.smax.i64(i64 %.47.i.i, i64 0)
  %66 = add i64 %.35.i, -8
  %67 = add nuw i64 %.arg.passed.i.i.i, 1
  %sunkaddr74.i.i = getelementptr i8, ptr %.58.i, i64 64
  %sunkaddr81.i.i = getelementptr i8, ptr %.54.i, i64 24
  %sunkaddr76.i.i = getelementptr i8, ptr %.58.i, i64 56
  %sunkaddr78.i.i = getelementptr i8, ptr %.58.i, i64 48
  %68 = icmp eq i64 %.36.i.i, 1
  %sunkaddr79.i.i = inttoptr i64 %.644.i.i to ptr
  br label %B774.i.i

B984.endif.i.i:                                   ; preds = %B208.i.i.i
  store i64 %.623.i.i, ptr %.166.i.i.i, align 8, !noalias !67
  br label %B1127.i.i

B1030.endif.i.i:                                  ; preds = %B1127.i.i, %B714.endif.i.i, %B710.i.i
  %.879344.not.i.i = icmp slt i64 %.47.i.i, 1
  br i1 %.879344.not.i.i, label %B376.endif.i, label %B1066.preheader.i.i

B1066.preheader.i.i:                              ; preds = %B1030.endif.i.i
  %xtraiter38.i.i = and i64 %.47.i.i, 7
  %69 = icmp ult i64 %.47.i.i, 8
  br i1 %69, label %B1066.epil.preheader.i.i, label %B1066.preheader.new.i.i

B1066.preheader.new.i.i:                          ; preds = %B1066.preheader.i.i
  %unroll_iter43.i.i = and i64 %.47.i.i, 9223372036854775800
  %70 = add i64 %.35.i, 56
  br label %B1066.i.i

B512.i:                                           ; preds = %B414.endif.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.66.i.i), !noalias !54
  call void @llvm.lifetime.start.p0(ptr nonnull %.1088.i.i), !noalias !54
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %.66.i.i, i8 0, i64 512, i1 false), !noalias !73
  store i64 0, ptr %.1088.i.i, align 8, !noalias !73
  %.17.i.i = load i64, ptr %.30.i.i, align 8, !noalias !73
  %.22.i1.i = load i64, ptr %.35.i.i, align 8, !noalias !73
  %.33.i.i = load i64, ptr %.79.i.i, align 8, !noalias !73
  %.38.i.i = load i64, ptr %.49.i167.i, align 8, !noalias !73
  %.47.i4.i = add nsw i64 %.25.i, 88
  %.48.i.i = inttoptr i64 %.47.i4.i to ptr
  %.49.i.i = load i64, ptr %.48.i.i, align 8, !noalias !73
  %.52.i.i = add nsw i64 %.25.i, 96
  %.53.i5.i = inttoptr i64 %.52.i.i to ptr
  %.54.i.i = load i64, ptr %.53.i5.i, align 8, !noalias !73
  %.55.i.i = shl nsw i64 %.54.i.i, 3
  %.57.i.i = add nsw i64 %.55.i.i, %.35.i
  %.58.i.i = inttoptr i64 %.57.i.i to ptr
  %.59.i.i = load i64, ptr %.58.i.i, align 8, !noalias !73
  %.154344.not.i.i = icmp slt i64 %.17.i.i, 1
  br i1 %.154344.not.i.i, label %B816.endif.i.i, label %B474.preheader.i.i

B474.preheader.i.i:                               ; preds = %B512.i
  %.arg.rank.i.i.i = call i64 @llvm.smax.i64(i64 %.49.i.i, i64 0)
  %71 = add nuw nsw i64 %.arg.rank.i.i.i, 1
  %sunkaddr145.i.i = inttoptr i64 %.59.i.i to ptr
  %sunkaddr146.i.i = getelementptr i8, ptr %sunkaddr145.i.i, i64 32
  %72 = icmp eq i64 %.49.i.i, 1
  br label %B474.i.i

B474.i.i:                                         ; preds = %B770.i.i, %B474.preheader.i.i
  %.160341345.i.i = phi i64 [ %.167.i.i, %B770.i.i ], [ 0, %B474.preheader.i.i ]
  %.167.i.i = add nuw nsw i64 %.160341345.i.i, 1
  %.197.i.i = shl nsw i64 %.160341345.i.i, 7
  %.199.i.i = add nsw i64 %.197.i.i, %.33.i.i
  %.209.i.i = inttoptr i64 %.199.i.i to ptr
  %.210.i.i = load i64, ptr %.209.i.i, align 8, !noalias !73
  %.211.not.i.i = icmp eq i64 %.210.i.i, 0
  br i1 %.211.not.i.i, label %B770.i.i, label %B584.i.i

B584.i.i:                                         ; preds = %B474.i.i
  %sunkaddr143.i.i = shl i64 %.160341345.i.i, 3
  %sunkaddr144.i.i = getelementptr i8, ptr %.33.i, i64 %sunkaddr143.i.i
  %.220.i.i = load i64, ptr %sunkaddr144.i.i, align 8, !noalias !73
  %.14.i.i.i = add nsw i64 %.220.i.i, 24
  %.15.i.i.i = inttoptr i64 %.14.i.i.i to ptr
  %.16.i.i.i = load i32, ptr %.15.i.i.i, align 4, !noalias !76
  %.17.i.i.i = sext i32 %.16.i.i.i to i64
  %.19.not.i.i.i = icmp eq i64 %.49.i.i, %.17.i.i.i
  br i1 %.19.not.i.i.i, label %B72.endif.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B214.i.i.i:                                       ; preds = %B72.endif.i.i.i, %B216.i.i.i
  %lsr.iv3.i.i.i = phi i64 [ %lsr.iv.next4.i.i.i, %B216.i.i.i ], [ %71, %B72.endif.i.i.i ]
  %lsr.iv1.i.i.i = phi i64 [ %lsr.iv.next2.i.i.i, %B216.i.i.i ], [ %.39.i.i.i, %B72.endif.i.i.i ]
  %lsr.iv.i.i7.i = phi i64 [ %lsr.iv.next.i.i9.i, %B216.i.i.i ], [ %.33.i.i.i, %B72.endif.i.i.i ]
  %lsr.iv.next4.i.i.i = add nsw i64 %lsr.iv3.i.i.i, -1
  %exitcond.not.i.i8.i = icmp eq i64 %lsr.iv.next4.i.i.i, 0
  br i1 %exitcond.not.i.i8.i, label %B314.i.i.i, label %B216.i.i.i

B216.i.i.i:                                       ; preds = %B214.i.i.i
  %lsr.iv.next.i.i9.i = add i64 %lsr.iv.i.i7.i, 8
  %lsr.iv.next2.i.i.i = add i64 %lsr.iv1.i.i.i, 8
  %.169.i.i.i = inttoptr i64 %lsr.iv.i.i7.i to ptr
  %.170.i.i.i = load i64, ptr %.169.i.i.i, align 8, !noalias !76
  %.174.i.i.i = inttoptr i64 %lsr.iv1.i.i.i to ptr
  %.175.i.i.i = load i64, ptr %.174.i.i.i, align 8, !noalias !76
  %.176.not.i.i.i = icmp eq i64 %.170.i.i.i, %.175.i.i.i
  br i1 %.176.not.i.i.i, label %B214.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B314.i.i.i:                                       ; preds = %B214.i.i.i
  br i1 %72, label %B16.i.i.i, label %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i

B72.endif.i.i.i:                                  ; preds = %B584.i.i
  %.31.i.i.i = add nsw i64 %.220.i.i, 32
  %.32.i.i.i = inttoptr i64 %.31.i.i.i to ptr
  %.33.i.i.i = load i64, ptr %.32.i.i.i, align 8, !noalias !76
  %.39.i.i.i = load i64, ptr %sunkaddr146.i.i, align 8, !noalias !76
  br label %B214.i.i.i

_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i: ; preds = %B314.i.i.i
  %.209.i.i.i = add nsw i64 %.220.i.i, 64
  %.212.i.i.i = inttoptr i64 %.209.i.i.i to ptr
  %.213.i.i.i = load i32, ptr %.212.i.i.i, align 4, !noalias !76
  %73 = and i32 %.213.i.i.i, 1
  %.245.i.i = icmp eq i32 %73, 0
  br i1 %.245.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B678.i.i

B678.i.i:                                         ; preds = %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i
  %.295.i.i = add nsw i64 %.199.i.i, 48
  br label %B770.sink.split.i.i

B16.i.i.i:                                        ; preds = %B314.i.i.i
  %.16.i16.i.i = add nsw i64 %.220.i.i, 40
  %.19.i.i.i = inttoptr i64 %.16.i16.i.i to ptr
  %.20.i.i18.i = load i64, ptr %.19.i.i.i, align 8, !noalias !79
  br label %B770.sink.split.i.i

B770.sink.split.i.i:                              ; preds = %B16.i.i.i, %B678.i.i
  %.295.sink.i.i = phi i64 [ %.295.i.i, %B678.i.i ], [ %.20.i.i18.i, %B16.i.i.i ]
  %.298.i.i = inttoptr i64 %.295.sink.i.i to ptr
  %.299.i.i = load i64, ptr %.298.i.i, align 8, !noalias !73
  br label %B770.i.i

B770.i.i:                                         ; preds = %B770.sink.split.i.i, %B474.i.i
  %step.4.1.i.i = phi i64 [ 0, %B474.i.i ], [ %.299.i.i, %B770.sink.split.i.i ]
  %sunkaddr147.i.i = shl i64 %.160341345.i.i, 3
  %sunkaddr148.i.i = getelementptr i8, ptr %.66.i.i, i64 %sunkaddr147.i.i
  store i64 %step.4.1.i.i, ptr %sunkaddr148.i.i, align 8, !noalias !73
  %exitcond.not.i.i = icmp eq i64 %.17.i.i, %.167.i.i
  br i1 %exitcond.not.i.i, label %B816.endif.i.i, label %B474.i.i

B848.i.i:                                         ; preds = %B848.lr.ph.i.i, %B1082.i.i
  %.437357361.i.i = phi i64 [ 0, %B848.lr.ph.i.i ], [ %.444.i.i, %B1082.i.i ]
  %.444.i.i = add nuw nsw i64 %.437357361.i.i, 1
  %.474.i.i = add nsw i64 %.437357361.i.i, %.17.i.i
  %.475.i.i = shl nsw i64 %.474.i.i, 3
  %.477.i.i = add nsw i64 %.475.i.i, %.35.i
  %.478.i16.i = inttoptr i64 %.477.i.i to ptr
  %.479.i17.i = load i64, ptr %.478.i16.i, align 8, !noalias !73
  %.484.i.i = shl i64 %.437357361.i.i, 4
  %sunkaddr150.i.i = getelementptr i8, ptr %sunkaddr149.i.i, i64 %.484.i.i
  %sunkaddr151.i.i = getelementptr i8, ptr %sunkaddr150.i.i, i64 8
  %.490.i.i = load i64, ptr %sunkaddr151.i.i, align 8, !noalias !73
  %.499.not.i.i = icmp eq i64 %.479.i17.i, 0
  br i1 %.499.not.i.i, label %B1082.i.i, label %B996.i.i

B996.i.i:                                         ; preds = %B848.i.i
  %.14.i17.i.i = add nsw i64 %.479.i17.i, 24
  %.15.i18.i.i = inttoptr i64 %.14.i17.i.i to ptr
  %.16.i19.i.i = load i32, ptr %.15.i18.i.i, align 4, !noalias !82
  %.17.i20.i.i = sext i32 %.16.i19.i.i to i64
  %.19.not.i21.i.i = icmp eq i64 %.49.i.i, %.17.i20.i.i
  br i1 %.19.not.i21.i.i, label %B72.endif.i23.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B214.i31.i.i:                                     ; preds = %B72.endif.i23.i.i, %B216.i37.i.i
  %lsr.iv3.i32.i.i = phi i64 [ %lsr.iv.next4.i35.i.i, %B216.i37.i.i ], [ %111, %B72.endif.i23.i.i ]
  %lsr.iv1.i33.i.i = phi i64 [ %lsr.iv.next2.i38.i.i, %B216.i37.i.i ], [ %.39.i29.i.i, %B72.endif.i23.i.i ]
  %lsr.iv.i34.i.i = phi i64 [ %lsr.iv.next.i39.i.i, %B216.i37.i.i ], [ %.33.i26.i.i, %B72.endif.i23.i.i ]
  %lsr.iv.next4.i35.i.i = add nsw i64 %lsr.iv3.i32.i.i, -1
  %exitcond.not.i36.i.i = icmp eq i64 %lsr.iv.next4.i35.i.i, 0
  br i1 %exitcond.not.i36.i.i, label %B314.i45.i.i, label %B216.i37.i.i

B216.i37.i.i:                                     ; preds = %B214.i31.i.i
  %lsr.iv.next.i39.i.i = add i64 %lsr.iv.i34.i.i, 8
  %lsr.iv.next2.i38.i.i = add i64 %lsr.iv1.i33.i.i, 8
  %.169.i40.i.i = inttoptr i64 %lsr.iv.i34.i.i to ptr
  %.170.i41.i.i = load i64, ptr %.169.i40.i.i, align 8, !noalias !82
  %.174.i42.i.i = inttoptr i64 %lsr.iv1.i33.i.i to ptr
  %.175.i43.i.i = load i64, ptr %.174.i42.i.i, align 8, !noalias !82
  %.176.not.i44.i.i = icmp eq i64 %.170.i41.i.i, %.175.i43.i.i
  br i1 %.176.not.i44.i.i, label %B214.i31.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B314.i45.i.i:                                     ; preds = %B214.i31.i.i
  br i1 %113, label %B16.i54.i.i, label %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i

B72.endif.i23.i.i:                                ; preds = %B996.i.i
  %.31.i24.i.i = add nsw i64 %.479.i17.i, 32
  %.32.i25.i.i = inttoptr i64 %.31.i24.i.i to ptr
  %.33.i26.i.i = load i64, ptr %.32.i25.i.i, align 8, !noalias !82
  %.39.i29.i.i = load i64, ptr %112, align 8, !noalias !82
  br label %B214.i31.i.i

_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i: ; preds = %B314.i45.i.i
  %.209.i48.i.i = add nsw i64 %.479.i17.i, 64
  %.212.i49.i.i = inttoptr i64 %.209.i48.i.i to ptr
  %.213.i50.i.i = load i32, ptr %.212.i49.i.i, align 4, !noalias !82
  %74 = and i32 %.213.i50.i.i, 1
  %.524.i.i = icmp eq i32 %74, 0
  br i1 %.524.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B1082.i.i

B16.i54.i.i:                                      ; preds = %B314.i45.i.i
  %.16.i55.i.i = add nsw i64 %.479.i17.i, 40
  %.19.i56.i.i = inttoptr i64 %.16.i55.i.i to ptr
  %.20.i57.i.i = load i64, ptr %.19.i56.i.i, align 8, !noalias !85
  %.21.i58.i.i = inttoptr i64 %.20.i57.i.i to ptr
  %.22.i59.i.i = load i64, ptr %.21.i58.i.i, align 8, !noalias !85
  br label %B1082.i.i

B1082.i.i:                                        ; preds = %B16.i54.i.i, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i, %B848.i.i
  %step.5.1.i.i = phi i64 [ %.490.i.i, %B848.i.i ], [ %.22.i59.i.i, %B16.i54.i.i ], [ %.490.i.i, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i ]
  %sunkaddr153.i.i = getelementptr i8, ptr %.66.i.i, i64 %.475.i.i
  store i64 %step.5.1.i.i, ptr %sunkaddr153.i.i, align 8, !noalias !73
  %exitcond391.not.i.i = icmp eq i64 %.444.i.i, %.22.i1.i
  br i1 %exitcond391.not.i.i, label %B1134.i.i, label %B848.i.i

B1134.i.i:                                        ; preds = %B1082.i.i, %B816.endif.i.i
  %.7.i.pre-phi.i.i = inttoptr i64 %.35.i27.i.i to ptr
  %.8.i.i.i = load i64, ptr %.7.i.pre-phi.i.i, align 8, !noalias !88
  %.9646.not.i.i.i = icmp slt i64 %.49.i.i, 1
  br i1 %.9646.not.i.i.i, label %B1134.endif.i.i, label %B96.preheader.i.i.i

B96.preheader.i.i.i:                              ; preds = %B1134.i.i
  %xtraiter.i.i.i = and i64 %.49.i.i, 7
  %75 = icmp samesign ult i64 %.49.i.i, 8
  br i1 %75, label %B96.epil.preheader.i.i.i, label %B96.preheader.new.i.i.i

B96.preheader.new.i.i.i:                          ; preds = %B96.preheader.i.i.i
  %unroll_iter.i.i.i = and i64 %.49.i.i, 9223372036854775800
  %76 = add i64 %.8.i.i.i, 56
  %77 = add nsw i64 %.49.i.i, -8
  %78 = lshr i64 %77, 3
  %79 = icmp eq i64 %78, 0
  br i1 %79, label %B96.i.epil.preheader.i.i, label %B96.preheader.new.i.new.i.i

B96.preheader.new.i.new.i.i:                      ; preds = %B96.preheader.new.i.i.i
  %80 = add nuw nsw i64 %78, 1
  %unroll_iter.i10.i = and i64 %80, 4611686018427387902
  %81 = add i64 %.8.i.i.i, 64
  br label %B96.i.i.i

B96.i.i.i:                                        ; preds = %B96.i.i.i, %B96.preheader.new.i.new.i.i
  %lsr.iv141.i.i = phi i64 [ %lsr.iv.next142.i.i, %B96.i.i.i ], [ %unroll_iter.i10.i, %B96.preheader.new.i.new.i.i ]
  %lsr.iv.i11.i = phi i64 [ %lsr.iv.next.i12.i, %B96.i.i.i ], [ %81, %B96.preheader.new.i.new.i.i ]
  %size.2.049.i.i.i = phi i64 [ %.140.7.i.1.i.i, %B96.i.i.i ], [ 1, %B96.preheader.new.i.new.i.i ]
  %82 = add i64 %lsr.iv.i11.i, -8
  %83 = add i64 %lsr.iv.i11.i, -64
  %.137.i.i.i = inttoptr i64 %83 to ptr
  %.138.i.i.i = load i64, ptr %.137.i.i.i, align 8, !noalias !88
  %.140.i.i.i = mul nsw i64 %.138.i.i.i, %size.2.049.i.i.i
  %84 = add i64 %lsr.iv.i11.i, -56
  %.137.1.i.i.i = inttoptr i64 %84 to ptr
  %.138.1.i.i.i = load i64, ptr %.137.1.i.i.i, align 8, !noalias !88
  %.140.1.i.i.i = mul nsw i64 %.140.i.i.i, %.138.1.i.i.i
  %85 = add i64 %lsr.iv.i11.i, -48
  %.137.2.i.i.i = inttoptr i64 %85 to ptr
  %.138.2.i.i.i = load i64, ptr %.137.2.i.i.i, align 8, !noalias !88
  %.140.2.i.i.i = mul nsw i64 %.140.1.i.i.i, %.138.2.i.i.i
  %86 = add i64 %lsr.iv.i11.i, -40
  %.137.3.i.i.i = inttoptr i64 %86 to ptr
  %.138.3.i.i.i = load i64, ptr %.137.3.i.i.i, align 8, !noalias !88
  %.140.3.i.i.i = mul nsw i64 %.140.2.i.i.i, %.138.3.i.i.i
  %87 = add i64 %lsr.iv.i11.i, -32
  %.137.4.i.i.i = inttoptr i64 %87 to ptr
  %.138.4.i.i.i = load i64, ptr %.137.4.i.i.i, align 8, !noalias !88
  %.140.4.i.i.i = mul nsw i64 %.140.3.i.i.i, %.138.4.i.i.i
  %88 = add i64 %lsr.iv.i11.i, -24
  %.137.5.i.i.i = inttoptr i64 %88 to ptr
  %.138.5.i.i.i = load i64, ptr %.137.5.i.i.i, align 8, !noalias !88
  %.140.5.i.i.i = mul nsw i64 %.140.4.i.i.i, %.138.5.i.i.i
  %89 = add i64 %lsr.iv.i11.i, -16
  %.137.6.i.i.i = inttoptr i64 %89 to ptr
  %.138.6.i.i.i = load i64, ptr %.137.6.i.i.i, align 8, !noalias !88
  %.140.6.i.i.i = mul nsw i64 %.140.5.i.i.i, %.138.6.i.i.i
  %.137.7.i.i.i = inttoptr i64 %82 to ptr
  %.138.7.i.i.i = load i64, ptr %.137.7.i.i.i, align 8, !noalias !88
  %.140.7.i.i.i = mul nsw i64 %.140.6.i.i.i, %.138.7.i.i.i
  %90 = add i64 %lsr.iv.i11.i, 56
  %.137.i.1.i.i = inttoptr i64 %lsr.iv.i11.i to ptr
  %.138.i.1.i.i = load i64, ptr %.137.i.1.i.i, align 8, !noalias !88
  %.140.i.1.i.i = mul nsw i64 %.140.7.i.i.i, %.138.i.1.i.i
  %91 = add i64 %lsr.iv.i11.i, 8
  %.137.1.i.1.i.i = inttoptr i64 %91 to ptr
  %.138.1.i.1.i.i = load i64, ptr %.137.1.i.1.i.i, align 8, !noalias !88
  %.140.1.i.1.i.i = mul nsw i64 %.140.i.1.i.i, %.138.1.i.1.i.i
  %92 = add i64 %lsr.iv.i11.i, 16
  %.137.2.i.1.i.i = inttoptr i64 %92 to ptr
  %.138.2.i.1.i.i = load i64, ptr %.137.2.i.1.i.i, align 8, !noalias !88
  %.140.2.i.1.i.i = mul nsw i64 %.140.1.i.1.i.i, %.138.2.i.1.i.i
  %93 = add i64 %lsr.iv.i11.i, 24
  %.137.3.i.1.i.i = inttoptr i64 %93 to ptr
  %.138.3.i.1.i.i = load i64, ptr %.137.3.i.1.i.i, align 8, !noalias !88
  %.140.3.i.1.i.i = mul nsw i64 %.140.2.i.1.i.i, %.138.3.i.1.i.i
  %94 = add i64 %lsr.iv.i11.i, 32
  %.137.4.i.1.i.i = inttoptr i64 %94 to ptr
  %.138.4.i.1.i.i = load i64, ptr %.137.4.i.1.i.i, align 8, !noalias !88
  %.140.4.i.1.i.i = mul nsw i64 %.140.3.i.1.i.i, %.138.4.i.1.i.i
  %95 = add i64 %lsr.iv.i11.i, 40
  %.137.5.i.1.i.i = inttoptr i64 %95 to ptr
  %.138.5.i.1.i.i = load i64, ptr %.137.5.i.1.i.i, align 8, !noalias !88
  %.140.5.i.1.i.i = mul nsw i64 %.140.4.i.1.i.i, %.138.5.i.1.i.i
  %96 = add i64 %lsr.iv.i11.i, 48
  %.137.6.i.1.i.i = inttoptr i64 %96 to ptr
  %.138.6.i.1.i.i = load i64, ptr %.137.6.i.1.i.i, align 8, !noalias !88
  %.140.6.i.1.i.i = mul nsw i64 %.140.5.i.1.i.i, %.138.6.i.1.i.i
  %.137.7.i.1.i.i = inttoptr i64 %90 to ptr
  %.138.7.i.1.i.i = load i64, ptr %.137.7.i.1.i.i, align 8, !noalias !88
  %.140.7.i.1.i.i = mul nsw i64 %.140.6.i.1.i.i, %.138.7.i.1.i.i
  %lsr.iv.next.i12.i = add i64 %lsr.iv.i11.i, 128
  %lsr.iv.next142.i.i = add i64 %lsr.iv141.i.i, -2
  %niter.ncmp.1.i.i = icmp eq i64 %lsr.iv.next142.i.i, 0
  br i1 %niter.ncmp.1.i.i, label %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i, label %B96.i.i.i

B148.loopexit.unr-lcssa.i.unr-lcssa.i.i:          ; preds = %B96.i.i.i
  %97 = and i64 %77, 8
  %lcmp.mod.not.not.i.i = icmp eq i64 %97, 0
  %98 = add i64 %lsr.iv.i11.i, 120
  br i1 %lcmp.mod.not.not.i.i, label %B96.i.epil.preheader.i.i, label %B148.loopexit.unr-lcssa.i.i.i

B96.i.epil.preheader.i.i:                         ; preds = %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i, %B96.preheader.new.i.i.i
  %lsr.iv5.i.epil.init.i.i = phi i64 [ %76, %B96.preheader.new.i.i.i ], [ %98, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i ]
  %size.2.049.i.epil.init.i.i = phi i64 [ 1, %B96.preheader.new.i.i.i ], [ %.140.7.i.1.i.i, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i ]
  %99 = add i64 %lsr.iv5.i.epil.init.i.i, -56
  %.137.i.epil.i.i = inttoptr i64 %99 to ptr
  %.138.i.epil.i.i = load i64, ptr %.137.i.epil.i.i, align 8, !noalias !88
  %.140.i.epil.i.i = mul nsw i64 %.138.i.epil.i.i, %size.2.049.i.epil.init.i.i
  %100 = add i64 %lsr.iv5.i.epil.init.i.i, -48
  %.137.1.i.epil.i.i = inttoptr i64 %100 to ptr
  %.138.1.i.epil.i.i = load i64, ptr %.137.1.i.epil.i.i, align 8, !noalias !88
  %.140.1.i.epil.i.i = mul nsw i64 %.140.i.epil.i.i, %.138.1.i.epil.i.i
  %101 = add i64 %lsr.iv5.i.epil.init.i.i, -40
  %.137.2.i.epil.i.i = inttoptr i64 %101 to ptr
  %.138.2.i.epil.i.i = load i64, ptr %.137.2.i.epil.i.i, align 8, !noalias !88
  %.140.2.i.epil.i.i = mul nsw i64 %.140.1.i.epil.i.i, %.138.2.i.epil.i.i
  %102 = add i64 %lsr.iv5.i.epil.init.i.i, -32
  %.137.3.i.epil.i.i = inttoptr i64 %102 to ptr
  %.138.3.i.epil.i.i = load i64, ptr %.137.3.i.epil.i.i, align 8, !noalias !88
  %.140.3.i.epil.i.i = mul nsw i64 %.140.2.i.epil.i.i, %.138.3.i.epil.i.i
  %103 = add i64 %lsr.iv5.i.epil.init.i.i, -24
  %.137.4.i.epil.i.i = inttoptr i64 %103 to ptr
  %.138.4.i.epil.i.i = load i64, ptr %.137.4.i.epil.i.i, align 8, !noalias !88
  %.140.4.i.epil.i.i = mul nsw i64 %.140.3.i.epil.i.i, %.138.4.i.epil.i.i
  %104 = add i64 %lsr.iv5.i.epil.init.i.i, -16
  %.137.5.i.epil.i.i = inttoptr i64 %104 to ptr
  %.138.5.i.epil.i.i = load i64, ptr %.137.5.i.epil.i.i, align 8, !noalias !88
  %.140.5.i.epil.i.i = mul nsw i64 %.140.4.i.epil.i.i, %.138.5.i.epil.i.i
  %105 = add i64 %lsr.iv5.i.epil.init.i.i, -8
  %.137.6.i.epil.i.i = inttoptr i64 %105 to ptr
  %.138.6.i.epil.i.i = load i64, ptr %.137.6.i.epil.i.i, align 8, !noalias !88
  %.140.6.i.epil.i.i = mul nsw i64 %.140.5.i.epil.i.i, %.138.6.i.epil.i.i
  %.137.7.i.epil.i.i = inttoptr i64 %lsr.iv5.i.epil.init.i.i to ptr
  %.138.7.i.epil.i.i = load i64, ptr %.137.7.i.epil.i.i, align 8, !noalias !88
  %.140.7.i.epil.i.i = mul nsw i64 %.140.6.i.epil.i.i, %.138.7.i.epil.i.i
  br label %B148.loopexit.unr-lcssa.i.i.i

B148.loopexit.unr-lcssa.i.i.i:                    ; preds = %B96.i.epil.preheader.i.i, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i
  %.140.7.i.lcssa.i.i = phi i64 [ %.140.7.i.1.i.i, %B148.loopexit.unr-lcssa.i.unr-lcssa.i.i ], [ %.140.7.i.epil.i.i, %B96.i.epil.preheader.i.i ]
  %lcmp.mod.not.i.i.i = icmp eq i64 %xtraiter.i.i.i, 0
  br i1 %lcmp.mod.not.i.i.i, label %B1134.endif.i.i, label %B96.epil.preheader.i.i.i

B96.epil.preheader.i.i.i:                         ; preds = %B148.loopexit.unr-lcssa.i.i.i, %B96.preheader.i.i.i
  %size.2.049.epil.init.i.i.i = phi i64 [ 1, %B96.preheader.i.i.i ], [ %.140.7.i.lcssa.i.i, %B148.loopexit.unr-lcssa.i.i.i ]
  %.1024547.epil.init.i.i.i = phi i64 [ 0, %B96.preheader.i.i.i ], [ %unroll_iter.i.i.i, %B148.loopexit.unr-lcssa.i.i.i ]
  %106 = shl i64 %.1024547.epil.init.i.i.i, 3
  %107 = add nsw i64 %106, %.8.i.i.i
  br label %B96.epil.i.i.i

B96.epil.i.i.i:                                   ; preds = %B96.epil.i.i.i, %B96.epil.preheader.i.i.i
  %lsr.iv3.i61.i.i = phi i64 [ %lsr.iv.next4.i64.i.i, %B96.epil.i.i.i ], [ %xtraiter.i.i.i, %B96.epil.preheader.i.i.i ]
  %lsr.iv.i62.i.i = phi i64 [ %lsr.iv.next.i63.i.i, %B96.epil.i.i.i ], [ %107, %B96.epil.preheader.i.i.i ]
  %size.2.049.epil.i.i.i = phi i64 [ %.140.epil.i.i.i, %B96.epil.i.i.i ], [ %size.2.049.epil.init.i.i.i, %B96.epil.preheader.i.i.i ]
  %.137.epil.i.i.i = inttoptr i64 %lsr.iv.i62.i.i to ptr
  %.138.epil.i.i.i = load i64, ptr %.137.epil.i.i.i, align 8, !noalias !88
  %.140.epil.i.i.i = mul nsw i64 %.138.epil.i.i.i, %size.2.049.epil.i.i.i
  %lsr.iv.next.i63.i.i = add i64 %lsr.iv.i62.i.i, 8
  %lsr.iv.next4.i64.i.i = add nsw i64 %lsr.iv3.i61.i.i, -1
  %epil.iter.cmp.not.i.i.i = icmp eq i64 %lsr.iv.next4.i64.i.i, 0
  br i1 %epil.iter.cmp.not.i.i.i, label %B1134.endif.i.i, label %B96.epil.i.i.i, !llvm.loop !91

B1306.i.i:                                        ; preds = %B1306.preheader.i.i, %B1788.i.i
  %lsr.iv139.i.i = phi i64 [ %126, %B1306.preheader.i.i ], [ %lsr.iv.next140.i.i, %B1788.i.i ]
  %lsr.iv137.i.i = phi i64 [ %125, %B1306.preheader.i.i ], [ %lsr.iv.next138.i.i, %B1788.i.i ]
  %lsr.iv135.i.i = phi i64 [ %.38.i.i, %B1306.preheader.i.i ], [ %lsr.iv.next136.i.i, %B1788.i.i ]
  %.813368372.i.i = phi i64 [ 0, %B1306.preheader.i.i ], [ %.820.i.i, %B1788.i.i ]
  %.820.i.i = add nuw nsw i64 %.813368372.i.i, 1
  %.854.i.i = inttoptr i64 %lsr.iv137.i.i to ptr
  %.855.i.i = load i64, ptr %.854.i.i, align 8, !noalias !73
  %.856.i.i = icmp eq i64 %.855.i.i, 0
  br i1 %.856.i.i, label %B1364.i.i, label %B1788.i.i

B1364.i.i:                                        ; preds = %B1306.i.i
  %108 = add i64 %lsr.iv135.i.i, 8
  %.865.i.i = inttoptr i64 %108 to ptr
  %.866.i.i = load i64, ptr %.865.i.i, align 8, !noalias !73
  %.868.i.i = mul nsw i64 %.866.i.i, %size.2.0.lcssa.i.i.i
  %.872.i.i = inttoptr i64 %lsr.iv135.i.i to ptr
  %.873.i.i = load i64, ptr %.872.i.i, align 8, !noalias !73
  call void @llvm.lifetime.start.p0(ptr nonnull %.130.i.i.i), !noalias !73
  %.27.i2.i.i = load i64, ptr %.54.i, align 8, !noalias !92
  %.33.i3.i.i = add nsw i64 %.27.i2.i.i, 72
  %.34.i.i.i = inttoptr i64 %.33.i3.i.i to ptr
  %.35.i.i.i = load i64, ptr %.34.i.i.i, align 8, !noalias !92
  %.38.i.i.i = add nsw i64 %.27.i2.i.i, 24
  %.39.i4.i.i = inttoptr i64 %.38.i.i.i to ptr
  %.40.i5.i.i = load i64, ptr %.39.i4.i.i, align 8, !noalias !92
  %.50.i6.i.i = call i64 @Py_IncRef(i64 %.873.i.i), !noalias !92
  %.53.i7.i.i = add nsw i64 %.27.i2.i.i, 104
  %.54.i.i.i = inttoptr i64 %.53.i7.i.i to ptr
  %.55.i.i.i = load i64, ptr %.54.i.i.i, align 8, !noalias !92
  %.56.i8.i.i = icmp slt i64 %.868.i.i, %.55.i.i.i
  br i1 %.56.i8.i.i, label %B292.i.i.i, label %B340.i.i.i

B292.i.i.i:                                       ; preds = %B1364.i.i
  %.112.i.i.i = inttoptr i64 %.35.i.i.i to ptr
  %.113.i.i.i = call i64 %.112.i.i.i(i64 %.40.i5.i.i, i64 %.873.i.i, i64 %.49.i.i, i64 %.8.i.i.i, i64 0, i64 0, i64 0, i64 0), !noalias !92
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i

B340.i.i.i:                                       ; preds = %B1364.i.i
  %.128.i.i.i = load i64, ptr %.30.i.i, align 8, !noalias !92
  store i64 0, ptr %.130.i.i.i, align 8, !noalias !92
  call fastcc void @_ZN9kernelgen5build6native4call6_placeB3v56B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.130.i.i.i, i64 %.38.i, i64 %.128.i.i.i)
  %.144.i.i.i = load i64, ptr %.130.i.i.i, align 8, !noalias !92
  %.120.i.i.i = add nsw i64 %.27.i2.i.i, 656
  %.158.i.i.i = inttoptr i64 %.120.i.i.i to ptr
  store i64 %.144.i.i.i, ptr %.158.i.i.i, align 8, !noalias !92
  %.162.i.i.i = add nsw i64 %.27.i2.i.i, 88
  %.163.i.i.i = inttoptr i64 %.162.i.i.i to ptr
  %.164.i.i.i = load i64, ptr %.163.i.i.i, align 8, !noalias !92
  %.169.i10.i.i = call i32 @PyGC_Disable(i64 0), !noalias !92
  %.181.i.i.i = add nsw i64 %.27.i2.i.i, 96
  %.184.i.i.i = inttoptr i64 %.181.i.i.i to ptr
  %.185.i.i.i = load i64, ptr %.184.i.i.i, align 8, !noalias !92
  %.189.i.i.i = inttoptr i64 %.164.i.i.i to ptr
  %.190.i.i.i = call i64 %.189.i.i.i(i64 %.185.i.i.i), !noalias !92
  %.195.not.i.i.i = icmp eq i64 %.190.i.i.i, 0
  br i1 %.195.not.i.i.i, label %B866.sink.split.i.i.i, label %B682.i.i.i

B682.i.i.i:                                       ; preds = %B340.i.i.i
  %.247.i.i15.i = inttoptr i64 %.35.i.i.i to ptr
  %.248.i.i.i = call i64 %.247.i.i15.i(i64 %.40.i5.i.i, i64 %.873.i.i, i64 %.49.i.i, i64 %.8.i.i.i, i64 0, i64 0, i64 0, i64 0), !noalias !92
  %.259.i.i.i = call i64 %.189.i.i.i(i64 %.190.i.i.i), !noalias !92
  %.270.i.i.i = call i64 @Py_DecRef(i64 %.190.i.i.i), !noalias !92
  %.272.not.i.i.i = icmp eq i64 %.259.i.i.i, 0
  br i1 %.272.not.i.i.i, label %B866.i.i.i, label %B866.sink.split.i.i.i

B866.sink.split.i.i.i:                            ; preds = %B682.i.i.i, %B340.i.i.i
  %.259.sink.i.i.i = phi i64 [ %.259.i.i.i, %B682.i.i.i ], [ %.873.i.i, %B340.i.i.i ]
  %array.2.0.ph.i.i.i = phi i64 [ %.248.i.i.i, %B682.i.i.i ], [ 0, %B340.i.i.i ]
  %.279.i.i.i = call i64 @Py_DecRef(i64 %.259.sink.i.i.i), !noalias !92
  br label %B866.i.i.i

B866.i.i.i:                                       ; preds = %B866.sink.split.i.i.i, %B682.i.i.i
  %array.2.0.i.i.i = phi i64 [ %.248.i.i.i, %B682.i.i.i ], [ %array.2.0.ph.i.i.i, %B866.sink.split.i.i.i ]
  %.317.not.i.i.i = icmp eq i32 %.169.i10.i.i, 0
  br i1 %.317.not.i.i.i, label %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i, label %B870.i.i.i

B870.i.i.i:                                       ; preds = %B866.i.i.i
  %.325.i.i.i = call i32 @PyGC_Enable(i64 0), !noalias !92
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i

_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i: ; preds = %B870.i.i.i, %B866.i.i.i, %B292.i.i.i
  %storemerge.i.i.i = phi i64 [ %.113.i.i.i, %B292.i.i.i ], [ %array.2.0.i.i.i, %B870.i.i.i ], [ %array.2.0.i.i.i, %B866.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.130.i.i.i), !noalias !73
  %.906.i.i = icmp eq i64 %storemerge.i.i.i, 0
  br i1 %.906.i.i, label %B1586.i.i, label %B1636.i.i

B1586.i.i:                                        ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i
  %.8946.not.i.i.i = icmp eq i64 %.813368372.i.i, 0
  br i1 %.8946.not.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.preheader.i.i

B36.i.preheader.i.i:                              ; preds = %B1586.i.i
  %109 = sub nsw i64 0, %.813368372.i.i
  br label %B36.i.i.i

B36.i.i.i:                                        ; preds = %B162.i.i.i, %B36.i.preheader.i.i
  %lsr.iv133.i.i = phi i64 [ %109, %B36.i.preheader.i.i ], [ %math.i.i, %B162.i.i.i ]
  %lsr.iv.i66.i.i = phi i64 [ %125, %B36.i.preheader.i.i ], [ %lsr.iv.next.i67.i.i, %B162.i.i.i ]
  %.134.i.i.i = inttoptr i64 %lsr.iv.i66.i.i to ptr
  %.135.i.i.i = load i64, ptr %.134.i.i.i, align 8, !noalias !95
  %.136.i.i.i = and i64 %.135.i.i.i, 1
  %.137.not.i.i.i = icmp eq i64 %.136.i.i.i, 0
  br i1 %.137.not.i.i.i, label %B162.i.i.i, label %B86.i.i.i

B86.i.i.i:                                        ; preds = %B36.i.i.i
  %.147.i.i.i = add nsw i64 %.135.i.i.i, -1
  %.150.i.i.i = call i64 @Py_DecRef(i64 %.147.i.i.i), !noalias !95
  br label %B162.i.i.i

B162.i.i.i:                                       ; preds = %B86.i.i.i, %B36.i.i.i
  %lsr.iv.next.i67.i.i = add i64 %lsr.iv.i66.i.i, 8
  %110 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv133.i.i, i64 1)
  %math.i.i = extractvalue { i64, i1 } %110, 0
  %ov.i.i = extractvalue { i64, i1 } %110, 1
  br i1 %ov.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.i.i

B1636.i.i:                                        ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x.exit.i.i
  %.973.i.i = add nsw i64 %storemerge.i.i.i, 16
  %.974.i.i = inttoptr i64 %.973.i.i to ptr
  %.975.i.i = load i64, ptr %.974.i.i, align 8, !noalias !73
  %.976.i.i = inttoptr i64 %lsr.iv139.i.i to ptr
  store i64 %.975.i.i, ptr %.976.i.i, align 8, !noalias !73
  %.6.i70.i.i = or i64 %storemerge.i.i.i, 1
  store i64 %.6.i70.i.i, ptr %.854.i.i, align 8, !noalias !98
  br label %B1788.i.i

B1788.i.i:                                        ; preds = %B1636.i.i, %B1306.i.i
  %lsr.iv.next136.i.i = add i64 %lsr.iv135.i.i, 16
  %lsr.iv.next138.i.i = add i64 %lsr.iv137.i.i, 8
  %lsr.iv.next140.i.i = add i64 %lsr.iv139.i.i, 8
  %exitcond392.not.i.i = icmp eq i64 %.22.i1.i, %.820.i.i
  br i1 %exitcond392.not.i.i, label %B1790.i.i, label %B1306.i.i

B1790.i.i:                                        ; preds = %B1788.i.i, %B1218.endif.i.i
  %.1029.not.i.i = icmp eq i64 %size.2.0.lcssa.i.i.i, 0
  br i1 %.1029.not.i.i, label %B1840.i.i, label %B1794.i.i

B1794.i.i:                                        ; preds = %B1790.i.i
  %.1034.i.i = add nsw i64 %.22.i1.i, %.17.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.10.i.i.i), !noalias !73
  call void @llvm.lifetime.start.p0(ptr nonnull %.13.i.i.i), !noalias !73
  call void @llvm.lifetime.start.p0(ptr nonnull %.56.i.i.i), !noalias !73
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %.10.i.i.i, i8 0, i64 64, i1 false), !noalias !101
  %.12.i.i.i = ptrtoint ptr %.10.i.i.i to i64
  %.15.i72.i.i = ptrtoint ptr %.13.i.i.i to i64
  store i64 %size.2.0.lcssa.i.i.i, ptr %.13.i.i.i, align 8, !noalias !101
  %.21.i73.i.i = add nsw i64 %.25.i, 104
  %.22.i74.i.i = inttoptr i64 %.21.i73.i.i to ptr
  %.23.i.i.i = load i64, ptr %.22.i74.i.i, align 8, !noalias !101
  store i64 %.23.i.i.i, ptr %.10.i.i.i, align 8, !noalias !101
  %.27.i.i.i = add nsw i64 %.12.i.i.i, 8
  %.28.i.i.i = inttoptr i64 %.27.i.i.i to ptr
  store i64 1, ptr %.28.i.i.i, align 8, !noalias !101
  %.31.i75.i.i = add nsw i64 %.12.i.i.i, 16
  %.32.i76.i.i = inttoptr i64 %.31.i75.i.i to ptr
  store i64 %.15.i72.i.i, ptr %.32.i76.i.i, align 8, !noalias !101
  %.35.i77.i.i = add nsw i64 %.12.i.i.i, 24
  %.36.i.i.i = inttoptr i64 %.35.i77.i.i to ptr
  store i64 %114, ptr %.36.i.i.i, align 8, !noalias !101
  %.39.i78.i.i = add nsw i64 %.12.i.i.i, 32
  %.40.i.i.i = inttoptr i64 %.39.i78.i.i to ptr
  store i64 %.1034.i.i, ptr %.40.i.i.i, align 8, !noalias !101
  %.43.i.i.i = add nsw i64 %.12.i.i.i, 48
  %.44.i.i.i = inttoptr i64 %.43.i.i.i to ptr
  store i64 0, ptr %.44.i.i.i, align 8, !noalias !101
  %.47.i.i.i = add nsw i64 %.12.i.i.i, 56
  %.49.i.i.i = add nsw i64 %.25.i, 112
  %.50.i.i.i = inttoptr i64 %.49.i.i.i to ptr
  %.51.i.i.i = load i64, ptr %.50.i.i.i, align 8, !noalias !101
  %.52.i.i.i = mul nsw i64 %.51.i.i.i, %size.2.0.lcssa.i.i.i
  %.53.i.i.i = inttoptr i64 %.47.i.i.i to ptr
  store i64 %.52.i.i.i, ptr %.53.i.i.i, align 8, !noalias !101
  call fastcc void @_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.56.i.i.i, i64 %.25.i, i64 %.35.i, i64 %.12.i.i.i, i64 %.38.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.10.i.i.i), !noalias !73
  call void @llvm.lifetime.end.p0(ptr nonnull %.13.i.i.i), !noalias !73
  call void @llvm.lifetime.end.p0(ptr nonnull %.56.i.i.i), !noalias !73
  br label %B1840.i.i

B1840.i.i:                                        ; preds = %B1794.i.i, %B1790.i.i
  %.1079.i.i = shl nsw i64 %.17.i.i, 3
  %.1083.i.i = add nsw i64 %.1079.i.i, %.35.i
  store i64 0, ptr %.1088.i.i, align 8, !noalias !73
  call fastcc void @_ZN9kernelgen5build6native4call7_finishB3v71B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.1088.i.i, i64 %.25.i, i64 %.1083.i.i, i64 %.22.i1.i)
  %.1102.i.i = load i64, ptr %.1088.i.i, align 8, !noalias !73
  br label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B816.endif.i.i:                                   ; preds = %B770.i.i, %B512.i
  %.389.i.i = icmp sgt i64 %.22.i1.i, 0
  %.35.i27.i.i = add nsw i64 %.59.i.i, 32
  br i1 %.389.i.i, label %B848.lr.ph.i.i, label %B1134.i.i

B848.lr.ph.i.i:                                   ; preds = %B816.endif.i.i
  %.arg.rank.i30.i.i = call i64 @llvm.smax.i64(i64 %.49.i.i, i64 0)
  %111 = add nuw nsw i64 %.arg.rank.i30.i.i, 1
  %sunkaddr149.i.i = inttoptr i64 %.38.i.i to ptr
  %112 = inttoptr i64 %.35.i27.i.i to ptr
  %113 = icmp eq i64 %.49.i.i, 1
  br label %B848.i.i

B1134.endif.i.i:                                  ; preds = %B96.epil.i.i.i, %B148.loopexit.unr-lcssa.i.i.i, %B1134.i.i
  %size.2.0.lcssa.i.i.i = phi i64 [ 1, %B1134.i.i ], [ %.140.7.i.lcssa.i.i, %B148.loopexit.unr-lcssa.i.i.i ], [ %.140.epil.i.i.i, %B96.epil.i.i.i ]
  %114 = ptrtoint ptr %.66.i.i to i64
  %.20.i12.i.i = load i64, ptr %.30.i.i, align 8, !noalias !105
  %.24.i.i.i = load i64, ptr %.35.i.i, align 8, !noalias !105
  %.35.i16.i.i = load i64, ptr %.49.i167.i, align 8, !noalias !105
  %.124334.not.i.i.i = icmp slt i64 %.24.i.i.i, 1
  br i1 %.124334.not.i.i.i, label %B1218.endif.i.i, label %B286.lr.ph.i.i.i

B286.lr.ph.i.i.i:                                 ; preds = %B1134.endif.i.i
  %.31.i17.i.i = load i64, ptr %.79.i.i, align 8, !noalias !105
  %.452.i.i.i = add nsw i64 %size.2.0.lcssa.i.i.i, -1
  %.687.i.i.i = add i64 %.35.i16.i.i, 8
  %115 = add i64 %.31.i17.i.i, 48
  %116 = shl i64 %.20.i12.i.i, 3
  %117 = add i64 %116, %.35.i
  %118 = add i64 %116, %.38.i
  %119 = add i64 %116, %114
  %120 = icmp sgt i64 %size.2.0.lcssa.i.i.i, 1
  %121 = icmp slt i64 %.20.i12.i.i, 1
  br label %B286.i.i.i

B286.i.i.i:                                       ; preds = %B1367.i.i.i, %B286.lr.ph.i.i.i
  %lsr.iv15.i.i.i = phi i64 [ %lsr.iv.next16.i.i.i, %B1367.i.i.i ], [ 0, %B286.lr.ph.i.i.i ]
  %.130305339.i.i.i = phi i64 [ %.137.i18.i.i, %B1367.i.i.i ], [ 0, %B286.lr.ph.i.i.i ]
  %.137.i18.i.i = add nuw nsw i64 %.130305339.i.i.i, 1
  %.167.i.i13.i = add nsw i64 %.130305339.i.i.i, %.20.i12.i.i
  %.168.i.i.i = shl nsw i64 %.167.i.i13.i, 3
  %.170.i19.i.i = add nsw i64 %.168.i.i.i, %.35.i
  %.171.i.i.i = inttoptr i64 %.170.i19.i.i to ptr
  %.172.i.i.i = load i64, ptr %.171.i.i.i, align 8, !noalias !105
  %.173.i.i.i = icmp eq i64 %.172.i.i.i, 0
  br i1 %.173.i.i.i, label %B1367.i.i.i, label %B346.i.i.i

B346.i.i.i:                                       ; preds = %B286.i.i.i
  %sunkaddr20.i.i.i = getelementptr i8, ptr %.36.i, i64 %.168.i.i.i
  %.185.i20.i.i = load i64, ptr %sunkaddr20.i.i.i, align 8, !noalias !105
  %sunkaddr23.i.i.i = getelementptr i8, ptr %.66.i.i, i64 %.168.i.i.i
  %.193.i.i.i = load i64, ptr %sunkaddr23.i.i.i, align 8, !noalias !105
  %.202.i.i.i = shl nsw i64 %.130305339.i.i.i, 4
  %.210.i.i.i = add i64 %.202.i.i.i, %.687.i.i.i
  %.211.i.i.i = inttoptr i64 %.210.i.i.i to ptr
  %.212.i21.i.i = load i64, ptr %.211.i.i.i, align 8, !noalias !105
  %.217.i.i.i = sub i64 0, %.212.i21.i.i
  %.219.i.i.i = icmp sgt i64 %.193.i.i.i, %.217.i.i.i
  %.227.i.i.i = icmp slt i64 %.193.i.i.i, %.212.i21.i.i
  %or.cond.i.i.i = and i1 %.219.i.i.i, %.227.i.i.i
  %or.cond256.i.i.i = select i1 %or.cond.i.i.i, i1 %120, i1 false
  br i1 %or.cond256.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B598.endif.i.i.i

B630.i.i.i:                                       ; preds = %B630.lr.ph.i.i.i, %B1368.i.i.i
  %lsr.iv31.i.i.i = phi i64 [ %.20.i12.i.i, %B630.lr.ph.i.i.i ], [ %lsr.iv.next32.i.i.i, %B1368.i.i.i ]
  %lsr.iv29.i.i.i = phi i64 [ %115, %B630.lr.ph.i.i.i ], [ %lsr.iv.next30.i.i.i, %B1368.i.i.i ]
  %lsr.iv27.i.i.i = phi i64 [ %114, %B630.lr.ph.i.i.i ], [ %lsr.iv.next28.i.i.i, %B1368.i.i.i ]
  %lsr.iv.i22.i.i = phi i64 [ %.38.i, %B630.lr.ph.i.i.i ], [ %lsr.iv.next.i23.i.i, %B1368.i.i.i ]
  %.395.i.i.i = inttoptr i64 %lsr.iv.i22.i.i to ptr
  %.396.i.i.i = load i64, ptr %.395.i.i.i, align 8, !noalias !105
  %.400.i.i.i = inttoptr i64 %lsr.iv27.i.i.i to ptr
  %.401.i.i.i = load i64, ptr %.400.i.i.i, align 8, !noalias !105
  %122 = add i64 %lsr.iv29.i.i.i, -40
  %.411.i.i.i = inttoptr i64 %122 to ptr
  %.412.i.i.i = load i64, ptr %.411.i.i.i, align 8, !noalias !105
  %.418.i.i.i = icmp ne i64 %.412.i.i.i, %.417.i.i.i
  %.424.i.i.i = icmp ne i64 %.185.i20.i.i, %.396.i.i.i
  %.428.i.i.i = icmp ne i64 %.193.i.i.i, %.401.i.i.i
  %or.cond257.not260.i.i.i = select i1 %.424.i.i.i, i1 true, i1 %.428.i.i.i
  %brmerge.i.i.i = select i1 %or.cond257.not260.i.i.i, i1 true, i1 %.418.i.i.i
  br i1 %brmerge.i.i.i, label %B916.i.i.i, label %B1368.i.i.i

B916.i.i.i:                                       ; preds = %B630.i.i.i
  %.449.i.i.i = inttoptr i64 %lsr.iv29.i.i.i to ptr
  %.450.i.i.i = load i64, ptr %.449.i.i.i, align 8, !noalias !105
  %.77.i.i.i.i = mul nsw i64 %.401.i.i.i, %.452.i.i.i
  %.11.i2.i.i.i.i = call i64 @llvm.smin.i64(i64 %.77.i.i.i.i, i64 0)
  %.11.i3.i.i.i.i = call i64 @llvm.smax.i64(i64 %.77.i.i.i.i, i64 0)
  %.106.i.i.i.i = add nsw i64 %.11.i2.i.i.i.i, %.396.i.i.i
  %.139.i.i.i.i = add i64 %.11.i3.i.i.i.i, %.396.i.i.i
  %.140.i.i.i.i = add i64 %.139.i.i.i.i, %.450.i.i.i
  %.141.i.i.i.i = icmp sge i64 %.42.i.i.i.i, %.140.i.i.i.i
  %.148.i.i.i.i = icmp sge i64 %.106.i.i.i.i, %.73.i.i.i.i
  %"$phi214.0.2.0.i.not.i.i.i" = select i1 %.141.i.i.i.i, i1 true, i1 %.148.i.i.i.i
  br i1 %"$phi214.0.2.0.i.not.i.i.i", label %B1368.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B1064.i.i.i:                                      ; preds = %B1064.preheader.i.i.i, %B1360.i.i.i
  %lsr.iv17.i.i.i = phi i64 [ %lsr.iv15.i.i.i, %B1064.preheader.i.i.i ], [ %math.i.i.i, %B1360.i.i.i ]
  %lsr.iv39.i.i.i = phi i64 [ %119, %B1064.preheader.i.i.i ], [ %lsr.iv.next40.i.i.i, %B1360.i.i.i ]
  %lsr.iv37.i.i.i = phi i64 [ %118, %B1064.preheader.i.i.i ], [ %lsr.iv.next38.i.i.i, %B1360.i.i.i ]
  %lsr.iv35.i.i.i = phi i64 [ %117, %B1064.preheader.i.i.i ], [ %lsr.iv.next36.i.i.i, %B1360.i.i.i ]
  %lsr.iv33.i.i.i = phi i64 [ %.687.i.i.i, %B1064.preheader.i.i.i ], [ %lsr.iv.next34.i.i.i, %B1360.i.i.i ]
  %.663.i.i.i = inttoptr i64 %lsr.iv35.i.i.i to ptr
  %.664.i.i.i = load i64, ptr %.663.i.i.i, align 8, !noalias !105
  %.665.not.i.i.i = icmp eq i64 %.664.i.i.i, 0
  br i1 %.665.not.i.i.i, label %B1360.i.i.i, label %B1114.i.i.i

B1114.i.i.i:                                      ; preds = %B1064.i.i.i
  %.673.i.i.i = inttoptr i64 %lsr.iv37.i.i.i to ptr
  %.674.i.i.i = load i64, ptr %.673.i.i.i, align 8, !noalias !105
  %.681.i.i.i = inttoptr i64 %lsr.iv39.i.i.i to ptr
  %.682.i.i.i = load i64, ptr %.681.i.i.i, align 8, !noalias !105
  %.691.i.i.i = inttoptr i64 %lsr.iv33.i.i.i to ptr
  %.692.i.i.i = load i64, ptr %.691.i.i.i, align 8, !noalias !105
  %.77.i11.i.i.i = mul nsw i64 %.682.i.i.i, %.452.i.i.i
  %.11.i2.i12.i.i.i = call i64 @llvm.smin.i64(i64 %.77.i11.i.i.i, i64 0)
  %.11.i3.i13.i.i.i = call i64 @llvm.smax.i64(i64 %.77.i11.i.i.i, i64 0)
  %.106.i14.i.i.i = add nsw i64 %.11.i2.i12.i.i.i, %.674.i.i.i
  %.139.i15.i.i.i = add i64 %.692.i.i.i, %.674.i.i.i
  %.140.i16.i.i.i = add i64 %.139.i15.i.i.i, %.11.i3.i13.i.i.i
  %.141.i17.i.i.i = icmp sge i64 %.42.i7.i.i.i, %.140.i16.i.i.i
  %.148.i18.i.i.i = icmp sge i64 %.106.i14.i.i.i, %.73.i10.i.i.i
  %"$phi214.0.2.0.i19.not.i.i.i" = select i1 %.141.i17.i.i.i, i1 true, i1 %.148.i18.i.i.i
  br i1 %"$phi214.0.2.0.i19.not.i.i.i", label %B1360.i.i.i, label %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B1360.i.i.i:                                      ; preds = %B1114.i.i.i, %B1064.i.i.i
  %lsr.iv.next34.i.i.i = add i64 %lsr.iv33.i.i.i, 16
  %lsr.iv.next36.i.i.i = add i64 %lsr.iv35.i.i.i, 8
  %lsr.iv.next38.i.i.i = add i64 %lsr.iv37.i.i.i, 8
  %lsr.iv.next40.i.i.i = add i64 %lsr.iv39.i.i.i, 8
  %123 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv17.i.i.i, i64 1)
  %math.i.i.i = extractvalue { i64, i1 } %123, 0
  %ov.i.i.i = extractvalue { i64, i1 } %123, 1
  br i1 %ov.i.i.i, label %B1367.i.i.i, label %B1064.i.i.i

B1367.i.i.i:                                      ; preds = %B1360.i.i.i, %B1032.endif.i.i.i, %B286.i.i.i
  %lsr.iv.next16.i.i.i = add nsw i64 %lsr.iv15.i.i.i, -1
  %exitcond383.not.i.i.i = icmp eq i64 %.137.i18.i.i, %.24.i.i.i
  br i1 %exitcond383.not.i.i.i, label %B1218.endif.i.i, label %B286.i.i.i

B1368.i.i.i:                                      ; preds = %B916.i.i.i, %B630.i.i.i
  %lsr.iv.next.i23.i.i = add i64 %lsr.iv.i22.i.i, 8
  %lsr.iv.next28.i.i.i = add i64 %lsr.iv27.i.i.i, 8
  %lsr.iv.next30.i.i.i = add i64 %lsr.iv29.i.i.i, 128
  %lsr.iv.next32.i.i.i = add nsw i64 %lsr.iv31.i.i.i, -1
  %exitcond.not.i24.i.i = icmp eq i64 %lsr.iv.next32.i.i.i, 0
  br i1 %exitcond.not.i24.i.i, label %B1032.endif.i.i.i, label %B630.i.i.i

B598.endif.i.i.i:                                 ; preds = %B346.i.i.i
  br i1 %121, label %B1032.endif.i.i.i, label %B630.lr.ph.i.i.i

B630.lr.ph.i.i.i:                                 ; preds = %B598.endif.i.i.i
  %sunkaddr48.i.i.i = inttoptr i64 %.202.i.i.i to ptr
  %sunkaddr49.i.i.i = getelementptr i8, ptr %sunkaddr48.i.i.i, i64 %.35.i16.i.i
  %.417.i.i.i = load i64, ptr %sunkaddr49.i.i.i, align 8, !noalias !105
  %.11.i.i.i.i = mul nsw i64 %.193.i.i.i, %.452.i.i.i
  %.11.i.i.i.i.i = call i64 @llvm.smin.i64(i64 %.11.i.i.i.i, i64 0)
  %.42.i.i.i.i = add nsw i64 %.11.i.i.i.i.i, %.185.i20.i.i
  %.11.i1.i.i.i.i = call i64 @llvm.smax.i64(i64 %.11.i.i.i.i, i64 0)
  %.72.i.i.i.i = add i64 %.212.i21.i.i, %.185.i20.i.i
  %.73.i.i.i.i = add i64 %.72.i.i.i.i, %.11.i1.i.i.i.i
  br label %B630.i.i.i

B1032.endif.i.i.i:                                ; preds = %B1368.i.i.i, %B598.endif.i.i.i
  %.616294.not.i.i.i = icmp eq i64 %.130305339.i.i.i, 0
  br i1 %.616294.not.i.i.i, label %B1367.i.i.i, label %B1064.preheader.i.i.i

B1064.preheader.i.i.i:                            ; preds = %B1032.endif.i.i.i
  %.11.i5.i.i.i = mul nsw i64 %.193.i.i.i, %.452.i.i.i
  %.11.i.i6.i.i.i = call i64 @llvm.smin.i64(i64 %.11.i5.i.i.i, i64 0)
  %.42.i7.i.i.i = add nsw i64 %.11.i.i6.i.i.i, %.185.i20.i.i
  %.11.i1.i8.i.i.i = call i64 @llvm.smax.i64(i64 %.11.i5.i.i.i, i64 0)
  %.72.i9.i.i.i = add i64 %.212.i21.i.i, %.185.i20.i.i
  %.73.i10.i.i.i = add i64 %.72.i9.i.i.i, %.11.i1.i8.i.i.i
  br label %B1064.i.i.i

B1218.endif.i.i:                                  ; preds = %B1367.i.i.i, %B1134.endif.i.i
  %.807371.not.i.i = icmp slt i64 %.22.i1.i, 1
  br i1 %.807371.not.i.i, label %B1790.i.i, label %B1306.preheader.i.i

B1306.preheader.i.i:                              ; preds = %B1218.endif.i.i
  %124 = shl i64 %.17.i.i, 3
  %125 = add i64 %124, %.35.i
  %126 = add i64 %124, %.38.i
  br label %B1306.i.i

_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i: ; preds = %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i, %B584.i.i, %B216.i.i.i, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i, %B996.i.i, %B216.i37.i.i, %B346.i.i.i, %B916.i.i.i, %B1114.i.i.i, %B162.i.i.i, %B1840.i.i, %B1586.i.i
  %.156.0.i = phi i64 [ %.1102.i.i, %B1840.i.i ], [ -1, %B346.i.i.i ], [ 0, %B1586.i.i ], [ -1, %B916.i.i.i ], [ -1, %B216.i37.i.i ], [ -1, %B216.i.i.i ], [ 0, %B162.i.i.i ], [ -1, %B1114.i.i.i ], [ -1, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit51.i.i ], [ -1, %B996.i.i ], [ -1, %B584.i.i ], [ -1, %_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.66.i.i), !noalias !54
  call void @llvm.lifetime.end.p0(ptr nonnull %.1088.i.i), !noalias !54
  %.193.i = icmp eq i64 %.156.0.i, -1
  br i1 %.193.i, label %B582.i, label %_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B582.i:                                           ; preds = %B414.endif.i, %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.643.i.i), !noalias !54
  call void @llvm.lifetime.start.p0(ptr nonnull %.31.i.i21.i), !noalias !108
  call void @llvm.lifetime.start.p0(ptr nonnull %.191.i.i.i), !noalias !108
  call void @llvm.lifetime.start.p0(ptr nonnull %.396.i.i23.i), !noalias !108
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(4096) %.31.i.i21.i, i8 0, i64 4096, i1 false), !noalias !111
  %.14.i.i26.i = load i64, ptr %.30.i.i, align 8, !noalias !111
  %.19.i.i28.i = load i64, ptr %.35.i.i, align 8, !noalias !111
  %.125256.not.i.i.i = icmp slt i64 %.14.i.i26.i, 1
  br i1 %.125256.not.i.i.i, label %B462.endif.i.i.i, label %B254.preheader.i.i.i

B254.preheader.i.i.i:                             ; preds = %B582.i
  %.30.i.i.i = load i64, ptr %.79.i.i, align 8, !noalias !111
  %127 = ptrtoint ptr %.31.i.i21.i to i64
  br label %B254.i.i.i

B254.i.i.i:                                       ; preds = %B460.i.i.i, %B254.preheader.i.i.i
  %lsr.iv63.i.i.i = phi i64 [ %.14.i.i26.i, %B254.preheader.i.i.i ], [ %lsr.iv.next64.i.i.i, %B460.i.i.i ]
  %lsr.iv61.i.i.i = phi i64 [ %.30.i.i.i, %B254.preheader.i.i.i ], [ %lsr.iv.next62.i.i.i, %B460.i.i.i ]
  %lsr.iv59.i.i.i = phi i64 [ %.35.i, %B254.preheader.i.i.i ], [ %lsr.iv.next60.i.i.i, %B460.i.i.i ]
  %words.4.0259.i.i.i = phi i64 [ 0, %B254.preheader.i.i.i ], [ %words.5.1.i.i.i, %B460.i.i.i ]
  %.176.i.i.i = inttoptr i64 %lsr.iv61.i.i.i to ptr
  %.177.i.i.i = load i64, ptr %.176.i.i.i, align 8, !noalias !111
  %.178.not.i.i.i = icmp eq i64 %.177.i.i.i, 0
  br i1 %.178.not.i.i.i, label %B460.i.i.i, label %B350.i.i.i

B350.i.i.i:                                       ; preds = %B254.i.i.i
  %.187.i.i.i = inttoptr i64 %lsr.iv59.i.i.i to ptr
  %.188.i.i.i = load i64, ptr %.187.i.i.i, align 8, !noalias !111
  store i64 0, ptr %.191.i.i.i, align 8, !noalias !111
  call fastcc void @_ZN9kernelgen5build6native4call12_layout_intoB3v76B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.191.i.i.i, i64 %127, i64 %words.4.0259.i.i.i, i64 %.188.i.i.i)
  %.205.i.i.i = load i64, ptr %.191.i.i.i, align 8, !noalias !111
  %.219.i.i30.i = icmp sgt i64 %.205.i.i.i, 512
  br i1 %.219.i.i30.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B460.i.i.i

B460.i.i.i:                                       ; preds = %B350.i.i.i, %B254.i.i.i
  %words.5.1.i.i.i = phi i64 [ %.205.i.i.i, %B350.i.i.i ], [ %words.4.0259.i.i.i, %B254.i.i.i ]
  %lsr.iv.next60.i.i.i = add i64 %lsr.iv59.i.i.i, 8
  %lsr.iv.next62.i.i.i = add i64 %lsr.iv61.i.i.i, 128
  %lsr.iv.next64.i.i.i = add nsw i64 %lsr.iv63.i.i.i, -1
  %exitcond.not.i.i31.i = icmp eq i64 %lsr.iv.next64.i.i.i, 0
  br i1 %exitcond.not.i.i31.i, label %B462.endif.i.i.i, label %B254.i.i.i

B494.i.i.i:                                       ; preds = %B494.preheader.i.i.i, %B708.i.i.i
  %lsr.iv57.i.i.i = phi i64 [ %.19.i.i28.i, %B494.preheader.i.i.i ], [ %lsr.iv.next58.i.i.i, %B708.i.i.i ]
  %lsr.iv55.i.i.i = phi i64 [ %129, %B494.preheader.i.i.i ], [ %lsr.iv.next56.i.i.i, %B708.i.i.i ]
  %words.6.0269.i.i.i = phi i64 [ %words.4.0.lcssa.i.i.i, %B494.preheader.i.i.i ], [ %words.7.1232.i.i.i, %B708.i.i.i ]
  %.384.i.i.i = inttoptr i64 %lsr.iv55.i.i.i to ptr
  %.385.i.i.i = load i64, ptr %.384.i.i.i, align 8, !noalias !111
  %.390.not.i.i.i = icmp eq i64 %.385.i.i.i, 0
  br i1 %.390.not.i.i.i, label %B584.i.i.i, label %B548.i.i.i

B548.i.i.i:                                       ; preds = %B494.i.i.i
  store i64 0, ptr %.396.i.i23.i, align 8, !noalias !111
  call fastcc void @_ZN9kernelgen5build6native4call12_layout_intoB3v76B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.396.i.i23.i, i64 %130, i64 %words.6.0269.i.i.i, i64 %.385.i.i.i)
  %.410.i.i.i = load i64, ptr %.396.i.i23.i, align 8, !noalias !111
  %.452.i.i33.i = icmp sgt i64 %.410.i.i.i, 512
  br i1 %.452.i.i33.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B708.i.i.i

B584.i.i.i:                                       ; preds = %B494.i.i.i
  %.434.i.i.i = icmp slt i64 %words.6.0269.i.i.i, 512
  br i1 %.434.i.i.i, label %B670.thread.i.i.i, label %B708.i.i.i

B670.thread.i.i.i:                                ; preds = %B584.i.i.i
  %sunkaddr.i.i.i = shl i64 %words.6.0269.i.i.i, 3
  %sunkaddr46.i.i.i = getelementptr i8, ptr %.31.i.i21.i, i64 %sunkaddr.i.i.i
  store i64 -1, ptr %sunkaddr46.i.i.i, align 8, !noalias !111
  %.443.i.i.i = add nsw i64 %words.6.0269.i.i.i, 1
  br label %B708.i.i.i

B708.i.i.i:                                       ; preds = %B670.thread.i.i.i, %B584.i.i.i, %B548.i.i.i
  %words.7.1232.i.i.i = phi i64 [ %.443.i.i.i, %B670.thread.i.i.i ], [ %.410.i.i.i, %B548.i.i.i ], [ 512, %B584.i.i.i ]
  %lsr.iv.next56.i.i.i = add i64 %lsr.iv55.i.i.i, 8
  %lsr.iv.next58.i.i.i = add nsw i64 %lsr.iv57.i.i.i, -1
  %exitcond319.not.i.i.i = icmp eq i64 %lsr.iv.next58.i.i.i, 0
  br i1 %exitcond319.not.i.i.i, label %B710.endif.i.i.i, label %B494.i.i.i

B462.endif.i.i.i:                                 ; preds = %B460.i.i.i, %B582.i
  %words.4.0.lcssa.i.i.i = phi i64 [ 0, %B582.i ], [ %words.5.1.i.i.i, %B460.i.i.i ]
  %.341266.not.i.i.i = icmp slt i64 %.19.i.i28.i, 1
  br i1 %.341266.not.i.i.i, label %B710.endif.i.i.i, label %B494.preheader.i.i.i

B494.preheader.i.i.i:                             ; preds = %B462.endif.i.i.i
  %128 = shl i64 %.14.i.i26.i, 3
  %129 = add i64 %128, %.35.i
  %130 = ptrtoint ptr %.31.i.i21.i to i64
  br label %B494.i.i.i

B710.endif.i.i.i:                                 ; preds = %B708.i.i.i, %B462.endif.i.i.i
  %words.6.0.lcssa.i.i.i = phi i64 [ %words.4.0.lcssa.i.i.i, %B462.endif.i.i.i ], [ %words.7.1232.i.i.i, %B708.i.i.i ]
  %words.6.0.lcssa.fr.i.i.i = freeze i64 %words.6.0.lcssa.i.i.i
  %.484.i.i.i = add nsw i64 %.25.i, 72
  %.485.i.i.i = inttoptr i64 %.484.i.i.i to ptr
  %.486.i.i.i = load i64, ptr %.485.i.i.i, align 8, !noalias !111
  %.492.i.i.i = add nsw i64 %.25.i, 64
  %.495.i.i.i = inttoptr i64 %.492.i.i.i to ptr
  %.496.i.i.i = load i64, ptr %.495.i.i.i, align 8, !noalias !111
  %.576275.not.i.i.i = icmp slt i64 %.496.i.i.i, 1
  br i1 %.576275.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B862.lr.ph.i.i.i

B862.lr.ph.i.i.i:                                 ; preds = %B710.endif.i.i.i
  %.647.i.i.i = icmp sgt i64 %words.6.0.lcssa.fr.i.i.i, 0
  %.669.i.i.i = load i64, ptr %.31.i.i21.i, align 8, !noalias !111
  br i1 %.647.i.i.i, label %B862.us.preheader.i.i.i, label %B862.lr.ph.split.i.i.i

B862.us.preheader.i.i.i:                          ; preds = %B862.lr.ph.i.i.i
  %131 = ptrtoint ptr %.31.i.i21.i to i64
  br label %B862.us.i.i.i

B862.us.i.i.i:                                    ; preds = %B1272.us.i.i.i, %B862.us.preheader.i.i.i
  %.582274276.us.i.i.i = phi i64 [ %.589.us.i.i.i, %B1272.us.i.i.i ], [ 0, %B862.us.preheader.i.i.i ]
  %.589.us.i.i.i = add nuw nsw i64 %.582274276.us.i.i.i, 1
  %.614.us.i.i.i = shl nsw i64 %.582274276.us.i.i.i, 3
  %.616.us.i.i.i = add nsw i64 %.614.us.i.i.i, %.486.i.i.i
  %.617.us.i.i.i = inttoptr i64 %.616.us.i.i.i to ptr
  %.618.us.i.i.i = load i64, ptr %.617.us.i.i.i, align 8, !noalias !111
  %.624.us.i.i.i = add nsw i64 %.618.us.i.i.i, 16
  %.625.us.i.i.i = inttoptr i64 %.624.us.i.i.i to ptr
  %.626.us.i.i.i = load i64, ptr %.625.us.i.i.i, align 8, !noalias !111
  %.628.us.i.i.i = icmp eq i64 %.626.us.i.i.i, %words.6.0.lcssa.fr.i.i.i
  br i1 %.628.us.i.i.i, label %B976.us.i.i.i, label %B1272.us.i.i.i

B976.us.i.i.i:                                    ; preds = %B862.us.i.i.i
  %.632.us.i.i.i = add nsw i64 %.618.us.i.i.i, 8
  %.633.us.i.i.i = inttoptr i64 %.632.us.i.i.i to ptr
  %.634.us.i.i.i = load i64, ptr %.633.us.i.i.i, align 8, !noalias !111
  %.660.us.i.i.i = inttoptr i64 %.634.us.i.i.i to ptr
  %.661.us.i.i.i = load i64, ptr %.660.us.i.i.i, align 8, !noalias !111
  %.670.us.i.i.i = icmp eq i64 %.661.us.i.i.i, %.669.i.i.i
  br i1 %.670.us.i.i.i, label %B1142.us.i.i.i, label %B1272.us.i.i.i

B1142.us.i.i.i:                                   ; preds = %B976.us.i.i.i, %B1164.us.i.i.i
  %lsr.iv44.in.i.i.i = phi i64 [ %lsr.iv44.i.i.i, %B1164.us.i.i.i ], [ %131, %B976.us.i.i.i ]
  %lsr.iv43.in.i.i.i = phi i64 [ %lsr.iv43.i.i.i, %B1164.us.i.i.i ], [ %.634.us.i.i.i, %B976.us.i.i.i ]
  %lsr.iv49.i.i.i = phi i64 [ %lsr.iv.next50.i.i.i, %B1164.us.i.i.i ], [ %words.6.0.lcssa.fr.i.i.i, %B976.us.i.i.i ]
  %lsr.iv.next50.i.i.i = add nsw i64 %lsr.iv49.i.i.i, -1
  %exitcond321.not.i.i.i = icmp eq i64 %lsr.iv.next50.i.i.i, 0
  br i1 %exitcond321.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B1164.us.i.i.i

B1164.us.i.i.i:                                   ; preds = %B1142.us.i.i.i
  %lsr.iv43.i.i.i = add i64 %lsr.iv43.in.i.i.i, 8
  %lsr.iv44.i.i.i = add i64 %lsr.iv44.in.i.i.i, 8
  %.699.us.i.i.i = inttoptr i64 %lsr.iv43.i.i.i to ptr
  %.700.us.i.i.i = load i64, ptr %.699.us.i.i.i, align 8, !noalias !111
  %.707.us.i.i.i = inttoptr i64 %lsr.iv44.i.i.i to ptr
  %.708.us.i.i.i = load i64, ptr %.707.us.i.i.i, align 8, !noalias !111
  %.709.us.i.i.i = icmp eq i64 %.700.us.i.i.i, %.708.us.i.i.i
  br i1 %.709.us.i.i.i, label %B1142.us.i.i.i, label %B1272.us.i.i.i

B1272.us.i.i.i:                                   ; preds = %B1164.us.i.i.i, %B976.us.i.i.i, %B862.us.i.i.i
  %exitcond322.not.i.i.i = icmp eq i64 %.496.i.i.i, %.589.us.i.i.i
  br i1 %exitcond322.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B862.us.i.i.i

B862.lr.ph.split.i.i.i:                           ; preds = %B862.lr.ph.i.i.i
  %.726.i.i.i = icmp eq i64 %words.6.0.lcssa.fr.i.i.i, 0
  br i1 %.726.i.i.i, label %B862.us284.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i

B862.us284.i.i.i:                                 ; preds = %B862.lr.ph.split.i.i.i, %B1272.us298.i.i.i
  %lsr.iv53.i.i.i = phi i64 [ %lsr.iv.next54.i.i.i, %B1272.us298.i.i.i ], [ %.496.i.i.i, %B862.lr.ph.split.i.i.i ]
  %lsr.iv51.i.i.i = phi i64 [ %lsr.iv.next52.i.i.i, %B1272.us298.i.i.i ], [ %.486.i.i.i, %B862.lr.ph.split.i.i.i ]
  %.617.us291.i.i.i = inttoptr i64 %lsr.iv51.i.i.i to ptr
  %.618.us292.i.i.i = load i64, ptr %.617.us291.i.i.i, align 8, !noalias !111
  %.624.us293.i.i.i = add nsw i64 %.618.us292.i.i.i, 16
  %.625.us294.i.i.i = inttoptr i64 %.624.us293.i.i.i to ptr
  %.626.us295.i.i.i = load i64, ptr %.625.us294.i.i.i, align 8, !noalias !111
  %.628.us296.i.i.i = icmp eq i64 %.626.us295.i.i.i, 0
  br i1 %.628.us296.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B1272.us298.i.i.i

B1272.us298.i.i.i:                                ; preds = %B862.us284.i.i.i
  %lsr.iv.next52.i.i.i = add i64 %lsr.iv51.i.i.i, 8
  %lsr.iv.next54.i.i.i = add nsw i64 %lsr.iv53.i.i.i, -1
  %exitcond320.not.i.i.i = icmp eq i64 %lsr.iv.next54.i.i.i, 0
  br i1 %exitcond320.not.i.i.i, label %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i, label %B862.us284.i.i.i

_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i: ; preds = %B350.i.i.i, %B548.i.i.i, %B1272.us298.i.i.i, %B862.us284.i.i.i, %B1272.us.i.i.i, %B1142.us.i.i.i, %B862.lr.ph.split.i.i.i, %B710.endif.i.i.i
  %.16.0.i.i = phi i64 [ 0, %B1272.us.i.i.i ], [ 0, %B548.i.i.i ], [ %.618.us.i.i.i, %B1142.us.i.i.i ], [ 0, %B710.endif.i.i.i ], [ %.618.us292.i.i.i, %B862.us284.i.i.i ], [ 0, %B862.lr.ph.split.i.i.i ], [ 0, %B1272.us298.i.i.i ], [ 0, %B350.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.31.i.i21.i), !noalias !108
  call void @llvm.lifetime.end.p0(ptr nonnull %.191.i.i.i), !noalias !108
  call void @llvm.lifetime.end.p0(ptr nonnull %.396.i.i23.i), !noalias !108
  %.46.i34.i = icmp eq i64 %.16.0.i.i, 0
  br i1 %.46.i34.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B48.i.i

B48.i.i:                                          ; preds = %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i
  %.15.i.i35.i = load i64, ptr %.30.i.i, align 8, !noalias !114
  %.15.fr.i.i.i = freeze i64 %.15.i.i35.i
  %.19.i5.i.i = load i64, ptr %.35.i.i, align 8, !noalias !114
  %.24.i.i36.i = add nsw i64 %.16.0.i.i, 40
  %.25.i.i.i = inttoptr i64 %.24.i.i36.i to ptr
  %.26.i.i37.i = load i64, ptr %.25.i.i.i, align 8, !noalias !114
  %.28.i6.i.i = add nsw i64 %.16.0.i.i, 48
  %.29.i7.i.i = inttoptr i64 %.28.i6.i.i to ptr
  %.30.i8.i.i = load i64, ptr %.29.i7.i.i, align 8, !noalias !114
  %.119251.not.i.i.i = icmp slt i64 %.19.i5.i.i, 1
  br i1 %.119251.not.i.i.i, label %B1064.endif.i.i, label %B286.lr.ph.i.i38.i

B286.lr.ph.i.i38.i:                               ; preds = %B48.i.i
  %.294222.not.i.i.i = icmp slt i64 %.15.fr.i.i.i, 1
  %132 = add i64 %.26.i.i37.i, 32
  %133 = shl i64 %.15.fr.i.i.i, 3
  br i1 %.294222.not.i.i.i, label %B286.us.preheader.i.i.i, label %B286.preheader.i.i.i

B286.preheader.i.i.i:                             ; preds = %B286.lr.ph.i.i38.i
  %134 = add i64 %133, %.35.i
  %135 = add i64 %133, %.38.i
  br label %B286.i.i39.i

B286.us.preheader.i.i.i:                          ; preds = %B286.lr.ph.i.i38.i
  %136 = add i64 %133, %.38.i
  %137 = add i64 %133, %.35.i
  br label %B286.us.i.i.i

B286.us.i.i.i:                                    ; preds = %B1217.us.i.i.i, %B286.us.preheader.i.i.i
  %lsr.iv30.i.i.i = phi i64 [ %lsr.iv.next31.i.i.i, %B1217.us.i.i.i ], [ 0, %B286.us.preheader.i.i.i ]
  %.125235256.us.i.i.i = phi i64 [ %.132.us.i.i.i, %B1217.us.i.i.i ], [ 0, %B286.us.preheader.i.i.i ]
  %.132.us.i.i.i = add nuw nsw i64 %.125235256.us.i.i.i, 1
  %.162.us.i.i.i = add nsw i64 %.125235256.us.i.i.i, %.15.fr.i.i.i
  %.163.us.i.i.i = shl nsw i64 %.162.us.i.i.i, 3
  %.165.us.i.i.i = add nsw i64 %.163.us.i.i.i, %.35.i
  %.166.us.i.i.i = inttoptr i64 %.165.us.i.i.i to ptr
  %.167.us.i.i.i = load i64, ptr %.166.us.i.i.i, align 8, !noalias !114
  %.168.us.i.i.i = icmp eq i64 %.167.us.i.i.i, 0
  br i1 %.168.us.i.i.i, label %B1217.us.i.i.i, label %B346.endif.us.i.i.i

B346.endif.us.i.i.i:                              ; preds = %B286.us.i.i.i
  %.175.us.i.i.i = shl nsw i64 %.125235256.us.i.i.i, 6
  %.177.us.i.i.i = add nsw i64 %.175.us.i.i.i, %.26.i.i37.i
  %sunkaddr39.i.i.i = getelementptr i8, ptr %.36.i, i64 %.163.us.i.i.i
  %.185.us.i.i.i = load i64, ptr %sunkaddr39.i.i.i, align 8, !noalias !114
  %.190.us.i.i.i = add nsw i64 %.177.us.i.i.i, 24
  %.191.us.i.i.i = inttoptr i64 %.190.us.i.i.i to ptr
  %.192.us.i.i.i = load i64, ptr %.191.us.i.i.i, align 8, !noalias !114
  %.194.us.i.i.i = add nsw i64 %.192.us.i.i.i, %.185.us.i.i.i
  %.196.us.i.i.i = add nsw i64 %.177.us.i.i.i, 32
  %.197.us.i.i.i = inttoptr i64 %.196.us.i.i.i to ptr
  %.198.us.i.i.i = load i64, ptr %.197.us.i.i.i, align 8, !noalias !114
  %.200.us.i.i.i = add nsw i64 %.198.us.i.i.i, %.185.us.i.i.i
  %.514228.not.us.i.i.i = icmp eq i64 %.125235256.us.i.i.i, 0
  br i1 %.514228.not.us.i.i.i, label %B1217.us.i.i.i, label %B910.us.i.i.i

B910.us.i.i.i:                                    ; preds = %B346.endif.us.i.i.i, %B1210.us.i.i.i
  %lsr.iv32.i.i.i = phi i64 [ %math.i.i138.i, %B1210.us.i.i.i ], [ %lsr.iv30.i.i.i, %B346.endif.us.i.i.i ]
  %lsr.iv27.i.i136.i = phi i64 [ %lsr.iv.next28.i.i137.i, %B1210.us.i.i.i ], [ %137, %B346.endif.us.i.i.i ]
  %lsr.iv25.i.i.i = phi i64 [ %lsr.iv.next26.i.i.i, %B1210.us.i.i.i ], [ %136, %B346.endif.us.i.i.i ]
  %lsr.iv.i13.i.i = phi i64 [ %lsr.iv.next.i15.i.i, %B1210.us.i.i.i ], [ %132, %B346.endif.us.i.i.i ]
  %.561.us.i.i.i = inttoptr i64 %lsr.iv27.i.i136.i to ptr
  %.562.us.i.i.i = load i64, ptr %.561.us.i.i.i, align 8, !noalias !114
  %.563.not.us.i.i.i = icmp eq i64 %.562.us.i.i.i, 0
  br i1 %.563.not.us.i.i.i, label %B1210.us.i.i.i, label %B960.us.i.i.i

B960.us.i.i.i:                                    ; preds = %B910.us.i.i.i
  %.578.us.i.i.i = inttoptr i64 %lsr.iv25.i.i.i to ptr
  %.579.us.i.i.i = load i64, ptr %.578.us.i.i.i, align 8, !noalias !114
  %138 = add i64 %lsr.iv.i13.i.i, -8
  %.589.us.i14.i.i = inttoptr i64 %138 to ptr
  %.590.us.i.i.i = load i64, ptr %.589.us.i14.i.i, align 8, !noalias !114
  %.592.us.i.i.i = add nsw i64 %.590.us.i.i.i, %.579.us.i.i.i
  %.594.us.i.i.i = icmp slt i64 %.592.us.i.i.i, %.200.us.i.i.i
  br i1 %.594.us.i.i.i, label %B1126.us.i.i.i, label %B1210.us.i.i.i

B1126.us.i.i.i:                                   ; preds = %B960.us.i.i.i
  %.601.us.i.i.i = inttoptr i64 %lsr.iv.i13.i.i to ptr
  %.602.us.i.i.i = load i64, ptr %.601.us.i.i.i, align 8, !noalias !114
  %.604.us.i.i.i = add nsw i64 %.602.us.i.i.i, %.579.us.i.i.i
  %.608.us.i.i.i = icmp slt i64 %.194.us.i.i.i, %.604.us.i.i.i
  br i1 %.608.us.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B1210.us.i.i.i

B1210.us.i.i.i:                                   ; preds = %B1126.us.i.i.i, %B960.us.i.i.i, %B910.us.i.i.i
  %lsr.iv.next.i15.i.i = add i64 %lsr.iv.i13.i.i, 64
  %lsr.iv.next26.i.i.i = add i64 %lsr.iv25.i.i.i, 8
  %lsr.iv.next28.i.i137.i = add i64 %lsr.iv27.i.i136.i, 8
  %139 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv32.i.i.i, i64 1)
  %math.i.i138.i = extractvalue { i64, i1 } %139, 0
  %ov.i.i139.i = extractvalue { i64, i1 } %139, 1
  br i1 %ov.i.i139.i, label %B1217.us.i.i.i, label %B910.us.i.i.i

B1217.us.i.i.i:                                   ; preds = %B1210.us.i.i.i, %B346.endif.us.i.i.i, %B286.us.i.i.i
  %lsr.iv.next31.i.i.i = add nsw i64 %lsr.iv30.i.i.i, -1
  %exitcond273.not.us.i.i.i = icmp eq i64 %.132.us.i.i.i, %.19.i5.i.i
  br i1 %exitcond273.not.us.i.i.i, label %B380.preheader.i.i, label %B286.us.i.i.i

B286.i.i39.i:                                     ; preds = %B1217.i.i.i, %B286.preheader.i.i.i
  %lsr.iv34.i.i.i = phi i64 [ %lsr.iv.next35.i.i.i, %B1217.i.i.i ], [ 0, %B286.preheader.i.i.i ]
  %.125235256.i.i.i = phi i64 [ %.132.i.i.i, %B1217.i.i.i ], [ 0, %B286.preheader.i.i.i ]
  %.132.i.i.i = add nuw nsw i64 %.125235256.i.i.i, 1
  %.162.i.i40.i = add nuw nsw i64 %.125235256.i.i.i, %.15.fr.i.i.i
  %.163.i.i41.i = shl nsw i64 %.162.i.i40.i, 3
  %.165.i.i.i = add nsw i64 %.163.i.i41.i, %.35.i
  %.166.i.i42.i = inttoptr i64 %.165.i.i.i to ptr
  %.167.i.i43.i = load i64, ptr %.166.i.i42.i, align 8, !noalias !114
  %.168.i.i44.i = icmp eq i64 %.167.i.i43.i, 0
  br i1 %.168.i.i44.i, label %B1217.i.i.i, label %B346.endif.i.i.i

B666.i.i.i:                                       ; preds = %B346.endif.i.i.i, %B876.i.i.i
  %lsr.iv33.i.i51.i = phi i64 [ %.30.i8.i.i, %B346.endif.i.i.i ], [ %lsr.iv.next34.i.i54.i, %B876.i.i.i ]
  %lsr.iv31.i.i52.i = phi i64 [ %.38.i, %B346.endif.i.i.i ], [ %lsr.iv.next32.i.i53.i, %B876.i.i.i ]
  %.300221223.i.i.i = phi i64 [ 0, %B346.endif.i.i.i ], [ %.307.i.i.i, %B876.i.i.i ]
  %.307.i.i.i = add nuw nsw i64 %.300221223.i.i.i, 1
  %.339.i.i.i = inttoptr i64 %lsr.iv31.i.i52.i to ptr
  %.340.i.i.i = load i64, ptr %.339.i.i.i, align 8, !noalias !114
  %.348.i.i.i = inttoptr i64 %lsr.iv33.i.i51.i to ptr
  %.349.i.i.i = load i64, ptr %.348.i.i.i, align 8, !noalias !114
  %.351.i.i.i = add nsw i64 %.349.i.i.i, %.340.i.i.i
  %.353.i.i.i = icmp slt i64 %.351.i.i.i, %.200.i.i.i
  br i1 %.353.i.i.i, label %B826.i.i.i, label %B876.i.i.i

B826.i.i.i:                                       ; preds = %B666.i.i.i
  %140 = add i64 %lsr.iv33.i.i51.i, 8
  %.363.i.i.i = inttoptr i64 %140 to ptr
  %.364.i.i.i = load i64, ptr %.363.i.i.i, align 8, !noalias !114
  %.366.i.i.i = add nsw i64 %.364.i.i.i, %.340.i.i.i
  %.368.i.i.i = icmp slt i64 %.194.i.i.i, %.366.i.i.i
  br i1 %.368.i.i.i, label %B832.i.i.i, label %B876.i.i.i

B832.i.i.i:                                       ; preds = %B826.i.i.i
  %.378.not.i.i.i = icmp eq i64 %.340.i.i.i, %.185.i.i46.i
  br i1 %.378.not.i.i.i, label %B844.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B844.i.i.i:                                       ; preds = %B832.i.i.i
  %141 = shl nuw i64 1, %.300221223.i.i.i
  %142 = and i64 %141, %.210.i.i50.i
  %.388.i.i.i = icmp eq i64 %142, 0
  br i1 %.388.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B876.i.i.i

B876.i.i.i:                                       ; preds = %B844.i.i.i, %B826.i.i.i, %B666.i.i.i
  %lsr.iv.next32.i.i53.i = add i64 %lsr.iv31.i.i52.i, 8
  %lsr.iv.next34.i.i54.i = add i64 %lsr.iv33.i.i51.i, 16
  %exitcond.not.i11.i.i = icmp eq i64 %.15.fr.i.i.i, %.307.i.i.i
  br i1 %exitcond.not.i11.i.i, label %B878.endif.loopexit.i.i.i, label %B666.i.i.i

B910.i.i.i:                                       ; preds = %B878.endif.loopexit.i.i.i, %B1210.i.i.i
  %lsr.iv36.i.i.i = phi i64 [ %math40.i.i.i, %B1210.i.i.i ], [ %lsr.iv34.i.i.i, %B878.endif.loopexit.i.i.i ]
  %lsr.iv39.i.i55.i = phi i64 [ %lsr.iv.next40.i.i60.i, %B1210.i.i.i ], [ %135, %B878.endif.loopexit.i.i.i ]
  %lsr.iv37.i.i56.i = phi i64 [ %lsr.iv.next38.i.i59.i, %B1210.i.i.i ], [ %134, %B878.endif.loopexit.i.i.i ]
  %lsr.iv35.i.i57.i = phi i64 [ %lsr.iv.next36.i.i58.i, %B1210.i.i.i ], [ %132, %B878.endif.loopexit.i.i.i ]
  %.561.i.i.i = inttoptr i64 %lsr.iv37.i.i56.i to ptr
  %.562.i.i.i = load i64, ptr %.561.i.i.i, align 8, !noalias !114
  %.563.not.i.i.i = icmp eq i64 %.562.i.i.i, 0
  br i1 %.563.not.i.i.i, label %B1210.i.i.i, label %B960.i.i.i

B960.i.i.i:                                       ; preds = %B910.i.i.i
  %.578.i.i.i = inttoptr i64 %lsr.iv39.i.i55.i to ptr
  %.579.i.i.i = load i64, ptr %.578.i.i.i, align 8, !noalias !114
  %143 = add i64 %lsr.iv35.i.i57.i, -8
  %.589.i.i.i = inttoptr i64 %143 to ptr
  %.590.i.i.i = load i64, ptr %.589.i.i.i, align 8, !noalias !114
  %.592.i.i.i = add nsw i64 %.590.i.i.i, %.579.i.i.i
  %.594.i.i.i = icmp slt i64 %.592.i.i.i, %.200.i.i.i
  br i1 %.594.i.i.i, label %B1126.i.i.i, label %B1210.i.i.i

B1126.i.i.i:                                      ; preds = %B960.i.i.i
  %.601.i.i.i = inttoptr i64 %lsr.iv35.i.i57.i to ptr
  %.602.i.i.i = load i64, ptr %.601.i.i.i, align 8, !noalias !114
  %.604.i.i.i = add nsw i64 %.602.i.i.i, %.579.i.i.i
  %.608.i.i.i = icmp slt i64 %.194.i.i.i, %.604.i.i.i
  br i1 %.608.i.i.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B1210.i.i.i

B1210.i.i.i:                                      ; preds = %B1126.i.i.i, %B960.i.i.i, %B910.i.i.i
  %lsr.iv.next36.i.i58.i = add i64 %lsr.iv35.i.i57.i, 64
  %lsr.iv.next38.i.i59.i = add i64 %lsr.iv37.i.i56.i, 8
  %lsr.iv.next40.i.i60.i = add i64 %lsr.iv39.i.i55.i, 8
  %144 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv36.i.i.i, i64 1)
  %math40.i.i.i = extractvalue { i64, i1 } %144, 0
  %ov41.i.i.i = extractvalue { i64, i1 } %144, 1
  br i1 %ov41.i.i.i, label %B1217.i.i.i, label %B910.i.i.i

B1217.i.i.i:                                      ; preds = %B1210.i.i.i, %B878.endif.loopexit.i.i.i, %B286.i.i39.i
  %lsr.iv.next35.i.i.i = add nsw i64 %lsr.iv34.i.i.i, -1
  %exitcond273.not.i.i.i = icmp eq i64 %.132.i.i.i, %.19.i5.i.i
  br i1 %exitcond273.not.i.i.i, label %B380.preheader.i.i, label %B286.i.i39.i

B346.endif.i.i.i:                                 ; preds = %B286.i.i39.i
  %.175.i.i45.i = shl nsw i64 %.125235256.i.i.i, 6
  %.177.i9.i.i = add nsw i64 %.175.i.i45.i, %.26.i.i37.i
  %sunkaddr44.i.i.i = getelementptr i8, ptr %.36.i, i64 %.163.i.i41.i
  %.185.i.i46.i = load i64, ptr %sunkaddr44.i.i.i, align 8, !noalias !114
  %.190.i.i47.i = add nsw i64 %.177.i9.i.i, 24
  %.191.i10.i.i = inttoptr i64 %.190.i.i47.i to ptr
  %.192.i.i.i = load i64, ptr %.191.i10.i.i, align 8, !noalias !114
  %.194.i.i.i = add nsw i64 %.192.i.i.i, %.185.i.i46.i
  %.196.i.i.i = add nsw i64 %.177.i9.i.i, 32
  %.197.i.i.i = inttoptr i64 %.196.i.i.i to ptr
  %.198.i.i.i = load i64, ptr %.197.i.i.i, align 8, !noalias !114
  %.200.i.i.i = add nsw i64 %.198.i.i.i, %.185.i.i46.i
  %.208.i.i48.i = add nsw i64 %.177.i9.i.i, 40
  %.209.i.i49.i = inttoptr i64 %.208.i.i48.i to ptr
  %.210.i.i50.i = load i64, ptr %.209.i.i49.i, align 8, !noalias !114
  br label %B666.i.i.i

B878.endif.loopexit.i.i.i:                        ; preds = %B876.i.i.i
  %.514228.not.i.i.i = icmp eq i64 %.125235256.i.i.i, 0
  br i1 %.514228.not.i.i.i, label %B1217.i.i.i, label %B910.i.i.i

B380.i.i:                                         ; preds = %B380.preheader.i.i, %B1060.i.i
  %lsr.iv46.i61.i = phi i64 [ %171, %B380.preheader.i.i ], [ %lsr.iv.next47.i62.i, %B1060.i.i ]
  %lsr.iv44.i.i = phi i64 [ %170, %B380.preheader.i.i ], [ %lsr.iv.next45.i.i, %B1060.i.i ]
  %lsr.iv42.i.i = phi i64 [ %.26.i.i37.i, %B380.preheader.i.i ], [ %lsr.iv.next43.i.i, %B1060.i.i ]
  %lsr.iv40.i.i = phi i64 [ %.117.i.i, %B380.preheader.i.i ], [ %lsr.iv.next41.i.i, %B1060.i.i ]
  %.216170174.i.i = phi i64 [ 0, %B380.preheader.i.i ], [ %.223.i.i, %B1060.i.i ]
  %.223.i.i = add nuw nsw i64 %.216170174.i.i, 1
  %.257.i.i = inttoptr i64 %lsr.iv44.i.i to ptr
  %.258.i.i = load i64, ptr %.257.i.i, align 8, !noalias !108
  %.259.i.i = icmp eq i64 %.258.i.i, 0
  br i1 %.259.i.i, label %B440.i.i, label %B1060.i.i

B440.i.i:                                         ; preds = %B380.i.i
  %.273.i.i = inttoptr i64 %lsr.iv40.i.i to ptr
  %.274.i.i = load i64, ptr %.273.i.i, align 8, !noalias !108
  %145 = add i64 %lsr.iv42.i.i, 48
  %.277.i.i = inttoptr i64 %145 to ptr
  %.278.i.i = load i64, ptr %.277.i.i, align 8, !noalias !108
  %.281.i.i = inttoptr i64 %lsr.iv42.i.i to ptr
  %.282.i.i = load i64, ptr %.281.i.i, align 8, !noalias !108
  %146 = add i64 %lsr.iv42.i.i, 8
  %.285.i.i = inttoptr i64 %146 to ptr
  %.286.i.i = load i64, ptr %.285.i.i, align 8, !noalias !108
  %147 = add i64 %lsr.iv42.i.i, 16
  %.289.i.i = inttoptr i64 %147 to ptr
  %.290.i.i = load i64, ptr %.289.i.i, align 8, !noalias !108
  call void @llvm.lifetime.start.p0(ptr nonnull %.130.i.i20.i), !noalias !108
  %.27.i.i79.i = load i64, ptr %.54.i, align 8, !noalias !117
  %.33.i.i80.i = add nsw i64 %.27.i.i79.i, 72
  %.34.i.i81.i = inttoptr i64 %.33.i.i80.i to ptr
  %.35.i.i82.i = load i64, ptr %.34.i.i81.i, align 8, !noalias !117
  %.38.i.i83.i = add nsw i64 %.27.i.i79.i, 24
  %.39.i.i84.i = inttoptr i64 %.38.i.i83.i to ptr
  %.40.i.i85.i = load i64, ptr %.39.i.i84.i, align 8, !noalias !117
  %.50.i.i86.i = call i64 @Py_IncRef(i64 %.274.i.i), !noalias !117
  %.53.i.i87.i = add nsw i64 %.27.i.i79.i, 104
  %.54.i.i88.i = inttoptr i64 %.53.i.i87.i to ptr
  %.55.i.i89.i = load i64, ptr %.54.i.i88.i, align 8, !noalias !117
  %.56.i.i90.i = icmp slt i64 %.290.i.i, %.55.i.i89.i
  br i1 %.56.i.i90.i, label %B292.i.i133.i, label %B340.i.i91.i

B292.i.i133.i:                                    ; preds = %B440.i.i
  %.112.i.i134.i = inttoptr i64 %.35.i.i82.i to ptr
  %.113.i.i135.i = call i64 %.112.i.i134.i(i64 %.40.i.i85.i, i64 %.274.i.i, i64 %.278.i.i, i64 %.282.i.i, i64 %.286.i.i, i64 0, i64 0, i64 0), !noalias !117
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i

B340.i.i91.i:                                     ; preds = %B440.i.i
  %.128.i.i92.i = load i64, ptr %.30.i.i, align 8, !noalias !117
  store i64 0, ptr %.130.i.i20.i, align 8, !noalias !117
  call fastcc void @_ZN9kernelgen5build6native4call6_placeB3v56B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.130.i.i20.i, i64 %.38.i, i64 %.128.i.i92.i)
  %.144.i.i93.i = load i64, ptr %.130.i.i20.i, align 8, !noalias !117
  %.120.i.i94.i = add nsw i64 %.27.i.i79.i, 656
  %.158.i.i95.i = inttoptr i64 %.120.i.i94.i to ptr
  store i64 %.144.i.i93.i, ptr %.158.i.i95.i, align 8, !noalias !117
  %.162.i19.i.i = add nsw i64 %.27.i.i79.i, 88
  %.163.i20.i.i = inttoptr i64 %.162.i19.i.i to ptr
  %.164.i.i96.i = load i64, ptr %.163.i20.i.i, align 8, !noalias !117
  %.169.i.i97.i = call i32 @PyGC_Disable(i64 0), !noalias !117
  %.181.i.i98.i = add nsw i64 %.27.i.i79.i, 96
  %.184.i.i99.i = inttoptr i64 %.181.i.i98.i to ptr
  %.185.i21.i.i = load i64, ptr %.184.i.i99.i, align 8, !noalias !117
  %.189.i.i100.i = inttoptr i64 %.164.i.i96.i to ptr
  %.190.i22.i.i = call i64 %.189.i.i100.i(i64 %.185.i21.i.i), !noalias !117
  %.195.not.i.i101.i = icmp eq i64 %.190.i22.i.i, 0
  br i1 %.195.not.i.i101.i, label %B866.sink.split.i.i108.i, label %B682.i.i102.i

B682.i.i102.i:                                    ; preds = %B340.i.i91.i
  %.247.i.i103.i = inttoptr i64 %.35.i.i82.i to ptr
  %.248.i.i104.i = call i64 %.247.i.i103.i(i64 %.40.i.i85.i, i64 %.274.i.i, i64 %.278.i.i, i64 %.282.i.i, i64 %.286.i.i, i64 0, i64 0, i64 0), !noalias !117
  %.259.i.i105.i = call i64 %.189.i.i100.i(i64 %.190.i22.i.i), !noalias !117
  %.270.i.i106.i = call i64 @Py_DecRef(i64 %.190.i22.i.i), !noalias !117
  %.272.not.i.i107.i = icmp eq i64 %.259.i.i105.i, 0
  br i1 %.272.not.i.i107.i, label %B866.i.i112.i, label %B866.sink.split.i.i108.i

B866.sink.split.i.i108.i:                         ; preds = %B682.i.i102.i, %B340.i.i91.i
  %.259.sink.i.i109.i = phi i64 [ %.259.i.i105.i, %B682.i.i102.i ], [ %.274.i.i, %B340.i.i91.i ]
  %array.2.0.ph.i.i110.i = phi i64 [ %.248.i.i104.i, %B682.i.i102.i ], [ 0, %B340.i.i91.i ]
  %.279.i.i111.i = call i64 @Py_DecRef(i64 %.259.sink.i.i109.i), !noalias !117
  br label %B866.i.i112.i

B866.i.i112.i:                                    ; preds = %B866.sink.split.i.i108.i, %B682.i.i102.i
  %array.2.0.i.i113.i = phi i64 [ %.248.i.i104.i, %B682.i.i102.i ], [ %array.2.0.ph.i.i110.i, %B866.sink.split.i.i108.i ]
  %.317.not.i.i114.i = icmp eq i32 %.169.i.i97.i, 0
  br i1 %.317.not.i.i114.i, label %_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i, label %B870.i.i115.i

B870.i.i115.i:                                    ; preds = %B866.i.i112.i
  %.325.i.i116.i = call i32 @PyGC_Enable(i64 0), !noalias !117
  br label %_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i

_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i: ; preds = %B870.i.i115.i, %B866.i.i112.i, %B292.i.i133.i
  %storemerge.i.i117.i = phi i64 [ %.113.i.i135.i, %B292.i.i133.i ], [ %array.2.0.i.i113.i, %B870.i.i115.i ], [ %array.2.0.i.i113.i, %B866.i.i112.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.130.i.i20.i), !noalias !108
  %.321.i.i = icmp eq i64 %storemerge.i.i117.i, 0
  br i1 %.321.i.i, label %B858.i.i, label %B908.i.i

B858.i.i:                                         ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i
  %.8946.not.i.i118.i = icmp eq i64 %.216170174.i.i, 0
  br i1 %.8946.not.i.i118.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.preheader.i119.i

B36.i.preheader.i119.i:                           ; preds = %B858.i.i
  %148 = sub nsw i64 0, %.216170174.i.i
  br label %B36.i.i120.i

B36.i.i120.i:                                     ; preds = %B162.i.i129.i, %B36.i.preheader.i119.i
  %lsr.iv38.i.i = phi i64 [ %148, %B36.i.preheader.i119.i ], [ %math.i131.i, %B162.i.i129.i ]
  %lsr.iv.i.i121.i = phi i64 [ %170, %B36.i.preheader.i119.i ], [ %lsr.iv.next.i.i130.i, %B162.i.i129.i ]
  %.134.i.i122.i = inttoptr i64 %lsr.iv.i.i121.i to ptr
  %.135.i.i123.i = load i64, ptr %.134.i.i122.i, align 8, !noalias !120
  %.136.i.i124.i = and i64 %.135.i.i123.i, 1
  %.137.not.i.i125.i = icmp eq i64 %.136.i.i124.i, 0
  br i1 %.137.not.i.i125.i, label %B162.i.i129.i, label %B86.i.i126.i

B86.i.i126.i:                                     ; preds = %B36.i.i120.i
  %.147.i.i127.i = add nsw i64 %.135.i.i123.i, -1
  %.150.i.i128.i = call i64 @Py_DecRef(i64 %.147.i.i127.i), !noalias !120
  br label %B162.i.i129.i

B162.i.i129.i:                                    ; preds = %B86.i.i126.i, %B36.i.i120.i
  %lsr.iv.next.i.i130.i = add i64 %lsr.iv.i.i121.i, 8
  %149 = call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %lsr.iv38.i.i, i64 1)
  %math.i131.i = extractvalue { i64, i1 } %149, 0
  %ov.i132.i = extractvalue { i64, i1 } %149, 1
  br i1 %ov.i132.i, label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, label %B36.i.i120.i

B908.i.i:                                         ; preds = %_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx.exit.i.i
  %.384.i.i = add nsw i64 %storemerge.i.i117.i, 16
  %.385.i.i = inttoptr i64 %.384.i.i to ptr
  %.386.i.i = load i64, ptr %.385.i.i, align 8, !noalias !108
  %.387.i.i = inttoptr i64 %lsr.iv46.i61.i to ptr
  store i64 %.386.i.i, ptr %.387.i.i, align 8, !noalias !108
  %.6.i.i.i = or i64 %storemerge.i.i117.i, 1
  store i64 %.6.i.i.i, ptr %.257.i.i, align 8, !noalias !123
  br label %B1060.i.i

B1060.i.i:                                        ; preds = %B908.i.i, %B380.i.i
  %lsr.iv.next41.i.i = add i64 %lsr.iv40.i.i, 16
  %lsr.iv.next43.i.i = add i64 %lsr.iv42.i.i, 64
  %lsr.iv.next45.i.i = add i64 %lsr.iv44.i.i, 8
  %lsr.iv.next47.i62.i = add i64 %lsr.iv46.i61.i, 8
  %exitcond.not.i63.i = icmp eq i64 %.19.i5.i.i, %.223.i.i
  br i1 %exitcond.not.i63.i, label %B1064.endif.i.i, label %B380.i.i

B1344.i.i:                                        ; preds = %B1344.preheader.i.i, %_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i
  %lsr.iv34.i.i = phi i64 [ %lsr.iv.next35.i.i, %_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i ], [ %.460.i.i, %B1344.preheader.i.i ]
  %lsr.iv.i65.i = phi i64 [ %lsr.iv.next.i77.i, %_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i ], [ %.452.i.i, %B1344.preheader.i.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %.16.i.i19.i), !noalias !108
  call void @llvm.lifetime.start.p0(ptr nonnull %.251.i.i.i), !noalias !108
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2048) %.16.i.i19.i, i8 0, i64 2048, i1 false), !noalias !126
  %.21.i.i.i = add nsw i64 %lsr.iv.i65.i, 40
  %.22.i.i.i = inttoptr i64 %.21.i.i.i to ptr
  %.23.i.i66.i = load i64, ptr %.22.i.i.i, align 8, !noalias !126
  %.34.i25.i.i = load i64, ptr %.30.i.i, align 8, !noalias !126
  %.40.i26.i.i = add nsw i64 %lsr.iv.i65.i, 32
  %.41.i.i.i = inttoptr i64 %.40.i26.i.i to ptr
  %.42.i.i.i = load i64, ptr %.41.i.i.i, align 8, !noalias !126
  %.12475.not.i.i.i = icmp slt i64 %.42.i.i.i, 1
  br i1 %.12475.not.i.i.i, label %_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i, label %B246.preheader.i.i.i

B246.preheader.i.i.i:                             ; preds = %B1344.i.i
  %xtraiter.i.i67.i = and i64 %.42.i.i.i, 3
  %150 = icmp samesign ult i64 %.42.i.i.i, 4
  br i1 %150, label %B246.epil.preheader.i.i.i, label %B246.preheader.new.i.i.i

B246.preheader.new.i.i.i:                         ; preds = %B246.preheader.i.i.i
  %unroll_iter.i.i68.i = and i64 %.42.i.i.i, 9223372036854775804
  %151 = add i64 %.23.i.i66.i, 56
  br label %B246.i.i.i

B246.i.i.i:                                       ; preds = %B494.3.i.i.i, %B246.preheader.new.i.i.i
  %lsr.iv3.i.i69.i = phi i64 [ %lsr.iv.next4.i.i74.i, %B494.3.i.i.i ], [ %unroll_iter.i.i68.i, %B246.preheader.new.i.i.i ]
  %lsr.iv8.i.i70.i = phi i64 [ %162, %B494.3.i.i.i ], [ %172, %B246.preheader.new.i.i.i ]
  %lsr.iv6.i.i.i = phi i64 [ %lsr.iv.next7.i.i.i, %B494.3.i.i.i ], [ %151, %B246.preheader.new.i.i.i ]
  %152 = add i64 %lsr.iv6.i.i.i, -56
  %.169.i27.i.i = inttoptr i64 %152 to ptr
  %.170.i.i71.i = load i64, ptr %.169.i27.i.i, align 8, !noalias !126
  %153 = add i64 %lsr.iv6.i.i.i, -48
  %.176.i28.i.i = inttoptr i64 %153 to ptr
  %.177.i29.i.i = load i64, ptr %.176.i28.i.i, align 8, !noalias !126
  switch i64 %.170.i.i71.i, label %B494.i30.i.i [
    i64 0, label %B494.sink.split.i.i.i
    i64 1, label %B446.i.i.i
  ]

B446.i.i.i:                                       ; preds = %B246.i.i.i
  %.211.i.i72.i = add nsw i64 %.177.i29.i.i, %.34.i25.i.i
  br label %B494.sink.split.i.i.i

B494.sink.split.i.i.i:                            ; preds = %B446.i.i.i, %B246.i.i.i
  %.211.sink.i.i.i = phi i64 [ %.211.i.i72.i, %B446.i.i.i ], [ %.177.i29.i.i, %B246.i.i.i ]
  %.214.i.i.i = shl nsw i64 %.211.sink.i.i.i, 3
  %.216.i.i.i = add nsw i64 %.214.i.i.i, %.38.i
  %.217.i.i73.i = inttoptr i64 %.216.i.i.i to ptr
  %.218.i.i.i = load i64, ptr %.217.i.i73.i, align 8, !noalias !126
  br label %B494.i30.i.i

B494.i30.i.i:                                     ; preds = %B494.sink.split.i.i.i, %B246.i.i.i
  %value.3.1.i.i.i = phi i64 [ %.177.i29.i.i, %B246.i.i.i ], [ %.218.i.i.i, %B494.sink.split.i.i.i ]
  %.231.i.i.i = inttoptr i64 %lsr.iv8.i.i70.i to ptr
  store i64 %value.3.1.i.i.i, ptr %.231.i.i.i, align 8, !noalias !126
  %154 = add i64 %lsr.iv6.i.i.i, -40
  %.169.1.i.i.i = inttoptr i64 %154 to ptr
  %.170.1.i.i.i = load i64, ptr %.169.1.i.i.i, align 8, !noalias !126
  %155 = add i64 %lsr.iv6.i.i.i, -32
  %.176.1.i.i.i = inttoptr i64 %155 to ptr
  %.177.1.i.i.i = load i64, ptr %.176.1.i.i.i, align 8, !noalias !126
  switch i64 %.170.1.i.i.i, label %B494.1.i.i.i [
    i64 0, label %B494.sink.split.1.i.i.i
    i64 1, label %B446.1.i.i.i
  ]

B446.1.i.i.i:                                     ; preds = %B494.i30.i.i
  %.211.1.i.i.i = add nsw i64 %.177.1.i.i.i, %.34.i25.i.i
  br label %B494.sink.split.1.i.i.i

B494.sink.split.1.i.i.i:                          ; preds = %B446.1.i.i.i, %B494.i30.i.i
  %.211.sink.1.i.i.i = phi i64 [ %.211.1.i.i.i, %B446.1.i.i.i ], [ %.177.1.i.i.i, %B494.i30.i.i ]
  %.214.1.i.i.i = shl nsw i64 %.211.sink.1.i.i.i, 3
  %.216.1.i.i.i = add nsw i64 %.214.1.i.i.i, %.38.i
  %.217.1.i.i.i = inttoptr i64 %.216.1.i.i.i to ptr
  %.218.1.i.i.i = load i64, ptr %.217.1.i.i.i, align 8, !noalias !126
  br label %B494.1.i.i.i

B494.1.i.i.i:                                     ; preds = %B494.sink.split.1.i.i.i, %B494.i30.i.i
  %value.3.1.1.i.i.i = phi i64 [ %.177.1.i.i.i, %B494.i30.i.i ], [ %.218.1.i.i.i, %B494.sink.split.1.i.i.i ]
  %156 = add i64 %lsr.iv8.i.i70.i, 8
  %.231.1.i.i.i = inttoptr i64 %156 to ptr
  store i64 %value.3.1.1.i.i.i, ptr %.231.1.i.i.i, align 8, !noalias !126
  %157 = add i64 %lsr.iv6.i.i.i, -24
  %.169.2.i.i.i = inttoptr i64 %157 to ptr
  %.170.2.i.i.i = load i64, ptr %.169.2.i.i.i, align 8, !noalias !126
  %158 = add i64 %lsr.iv6.i.i.i, -16
  %.176.2.i.i.i = inttoptr i64 %158 to ptr
  %.177.2.i.i.i = load i64, ptr %.176.2.i.i.i, align 8, !noalias !126
  switch i64 %.170.2.i.i.i, label %B494.2.i.i.i [
    i64 0, label %B494.sink.split.2.i.i.i
    i64 1, label %B446.2.i.i.i
  ]

B446.2.i.i.i:                                     ; preds = %B494.1.i.i.i
  %.211.2.i.i.i = add nsw i64 %.177.2.i.i.i, %.34.i25.i.i
  br label %B494.sink.split.2.i.i.i

B494.sink.split.2.i.i.i:                          ; preds = %B446.2.i.i.i, %B494.1.i.i.i
  %.211.sink.2.i.i.i = phi i64 [ %.211.2.i.i.i, %B446.2.i.i.i ], [ %.177.2.i.i.i, %B494.1.i.i.i ]
  %.214.2.i.i.i = shl nsw i64 %.211.sink.2.i.i.i, 3
  %.216.2.i.i.i = add nsw i64 %.214.2.i.i.i, %.38.i
  %.217.2.i.i.i = inttoptr i64 %.216.2.i.i.i to ptr
  %.218.2.i.i.i = load i64, ptr %.217.2.i.i.i, align 8, !noalias !126
  br label %B494.2.i.i.i

B494.2.i.i.i:                                     ; preds = %B494.sink.split.2.i.i.i, %B494.1.i.i.i
  %value.3.1.2.i.i.i = phi i64 [ %.177.2.i.i.i, %B494.1.i.i.i ], [ %.218.2.i.i.i, %B494.sink.split.2.i.i.i ]
  %159 = add i64 %lsr.iv8.i.i70.i, 16
  %.231.2.i.i.i = inttoptr i64 %159 to ptr
  store i64 %value.3.1.2.i.i.i, ptr %.231.2.i.i.i, align 8, !noalias !126
  %160 = add i64 %lsr.iv6.i.i.i, -8
  %.169.3.i.i.i = inttoptr i64 %160 to ptr
  %.170.3.i.i.i = load i64, ptr %.169.3.i.i.i, align 8, !noalias !126
  %.176.3.i.i.i = inttoptr i64 %lsr.iv6.i.i.i to ptr
  %.177.3.i.i.i = load i64, ptr %.176.3.i.i.i, align 8, !noalias !126
  switch i64 %.170.3.i.i.i, label %B494.3.i.i.i [
    i64 0, label %B494.sink.split.3.i.i.i
    i64 1, label %B446.3.i.i.i
  ]

B446.3.i.i.i:                                     ; preds = %B494.2.i.i.i
  %.211.3.i.i.i = add nsw i64 %.177.3.i.i.i, %.34.i25.i.i
  br label %B494.sink.split.3.i.i.i

B494.sink.split.3.i.i.i:                          ; preds = %B446.3.i.i.i, %B494.2.i.i.i
  %.211.sink.3.i.i.i = phi i64 [ %.211.3.i.i.i, %B446.3.i.i.i ], [ %.177.3.i.i.i, %B494.2.i.i.i ]
  %.214.3.i.i.i = shl nsw i64 %.211.sink.3.i.i.i, 3
  %.216.3.i.i.i = add nsw i64 %.214.3.i.i.i, %.38.i
  %.217.3.i.i.i = inttoptr i64 %.216.3.i.i.i to ptr
  %.218.3.i.i.i = load i64, ptr %.217.3.i.i.i, align 8, !noalias !126
  br label %B494.3.i.i.i

B494.3.i.i.i:                                     ; preds = %B494.sink.split.3.i.i.i, %B494.2.i.i.i
  %value.3.1.3.i.i.i = phi i64 [ %.177.3.i.i.i, %B494.2.i.i.i ], [ %.218.3.i.i.i, %B494.sink.split.3.i.i.i ]
  %161 = add i64 %lsr.iv8.i.i70.i, 24
  %.231.3.i.i.i = inttoptr i64 %161 to ptr
  store i64 %value.3.1.3.i.i.i, ptr %.231.3.i.i.i, align 8, !noalias !126
  %lsr.iv.next7.i.i.i = add i64 %lsr.iv6.i.i.i, 64
  %lsr.iv.next4.i.i74.i = add nsw i64 %lsr.iv3.i.i69.i, -4
  %niter.ncmp.3.i.i.i = icmp eq i64 %lsr.iv.next4.i.i74.i, 0
  %162 = add i64 %lsr.iv8.i.i70.i, 32
  br i1 %niter.ncmp.3.i.i.i, label %B540.loopexit.unr-lcssa.i.i.i, label %B246.i.i.i

B540.loopexit.unr-lcssa.i.i.i:                    ; preds = %B494.3.i.i.i
  %lcmp.mod.not.i.i75.i = icmp eq i64 %xtraiter.i.i67.i, 0
  br i1 %lcmp.mod.not.i.i75.i, label %_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i, label %B246.epil.preheader.i.i.i

B246.epil.preheader.i.i.i:                        ; preds = %B540.loopexit.unr-lcssa.i.i.i, %B246.preheader.i.i.i
  %.1307476.epil.init.i.i.i = phi i64 [ %unroll_iter.i.i68.i, %B540.loopexit.unr-lcssa.i.i.i ], [ 0, %B246.preheader.i.i.i ]
  %163 = shl i64 %.1307476.epil.init.i.i.i, 3
  %164 = add i64 %163, %172
  %165 = shl i64 %.1307476.epil.init.i.i.i, 4
  %166 = add nsw i64 %165, %.23.i.i66.i
  br label %B246.epil.i.i.i

B246.epil.i.i.i:                                  ; preds = %B494.epil.i.i.i, %B246.epil.preheader.i.i.i
  %lsr.iv4.i.i.i = phi i64 [ %lsr.iv.next5.i.i.i, %B494.epil.i.i.i ], [ %xtraiter.i.i67.i, %B246.epil.preheader.i.i.i ]
  %lsr.iv2.i.i.i = phi i64 [ %168, %B494.epil.i.i.i ], [ %166, %B246.epil.preheader.i.i.i ]
  %lsr.iv.i31.i.i = phi i64 [ %lsr.iv.next.i32.i.i, %B494.epil.i.i.i ], [ %164, %B246.epil.preheader.i.i.i ]
  %.169.epil.i.i.i = inttoptr i64 %lsr.iv2.i.i.i to ptr
  %.170.epil.i.i.i = load i64, ptr %.169.epil.i.i.i, align 8, !noalias !126
  %167 = add i64 %lsr.iv2.i.i.i, 8
  %.176.epil.i.i.i = inttoptr i64 %167 to ptr
  %.177.epil.i.i.i = load i64, ptr %.176.epil.i.i.i, align 8, !noalias !126
  switch i64 %.170.epil.i.i.i, label %B494.epil.i.i.i [
    i64 0, label %B494.sink.split.epil.i.i.i
    i64 1, label %B446.epil.i.i.i
  ]

B446.epil.i.i.i:                                  ; preds = %B246.epil.i.i.i
  %.211.epil.i.i.i = add nsw i64 %.177.epil.i.i.i, %.34.i25.i.i
  br label %B494.sink.split.epil.i.i.i

B494.sink.split.epil.i.i.i:                       ; preds = %B446.epil.i.i.i, %B246.epil.i.i.i
  %.211.sink.epil.i.i.i = phi i64 [ %.211.epil.i.i.i, %B446.epil.i.i.i ], [ %.177.epil.i.i.i, %B246.epil.i.i.i ]
  %.214.epil.i.i.i = shl nsw i64 %.211.sink.epil.i.i.i, 3
  %.216.epil.i.i.i = add nsw i64 %.214.epil.i.i.i, %.38.i
  %.217.epil.i.i.i = inttoptr i64 %.216.epil.i.i.i to ptr
  %.218.epil.i.i.i = load i64, ptr %.217.epil.i.i.i, align 8, !noalias !126
  br label %B494.epil.i.i.i

B494.epil.i.i.i:                                  ; preds = %B494.sink.split.epil.i.i.i, %B246.epil.i.i.i
  %value.3.1.epil.i.i.i = phi i64 [ %.177.epil.i.i.i, %B246.epil.i.i.i ], [ %.218.epil.i.i.i, %B494.sink.split.epil.i.i.i ]
  %.231.epil.i.i.i = inttoptr i64 %lsr.iv.i31.i.i to ptr
  store i64 %value.3.1.epil.i.i.i, ptr %.231.epil.i.i.i, align 8, !noalias !126
  %lsr.iv.next.i32.i.i = add i64 %lsr.iv.i31.i.i, 8
  %lsr.iv.next5.i.i.i = add nsw i64 %lsr.iv4.i.i.i, -1
  %epil.iter.cmp.not.i.i76.i = icmp eq i64 %lsr.iv.next5.i.i.i, 0
  %168 = add i64 %lsr.iv2.i.i.i, 16
  br i1 %epil.iter.cmp.not.i.i76.i, label %_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i, label %B246.epil.i.i.i, !llvm.loop !129

_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i: ; preds = %B494.epil.i.i.i, %B540.loopexit.unr-lcssa.i.i.i, %B1344.i.i
  call fastcc void @_ZN9kernelgen5build6native4call4_runB3v60B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.251.i.i.i, i64 %.25.i, i64 %.35.i, i64 %lsr.iv.i65.i, i64 %172)
  call void @llvm.lifetime.end.p0(ptr nonnull %.16.i.i19.i), !noalias !108
  call void @llvm.lifetime.end.p0(ptr nonnull %.251.i.i.i), !noalias !108
  %lsr.iv.next.i77.i = add i64 %lsr.iv.i65.i, 64
  %lsr.iv.next35.i.i = add nsw i64 %lsr.iv34.i.i, -1
  %exitcond190.not.i.i = icmp eq i64 %lsr.iv.next35.i.i, 0
  br i1 %exitcond190.not.i.i, label %B1422.loopexit.i.i, label %B1344.i.i

B1422.loopexit.i.i:                               ; preds = %_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i
  %.628.pre.i.i = load i64, ptr %.443.i.i, align 8, !noalias !108
  %169 = add nsw i64 %.628.pre.i.i, -1
  br label %B1422.i.i

B1422.i.i:                                        ; preds = %B1064.endif.i.i, %B1422.loopexit.i.i
  %.628.i.i = phi i64 [ %169, %B1422.loopexit.i.i ], [ %.444.i64.i, %B1064.endif.i.i ]
  store i64 %.628.i.i, ptr %.443.i.i, align 8, !noalias !108
  %.634.i78.i = shl nsw i64 %.15.fr.i.i.i, 3
  %.638.i.i = add nsw i64 %.634.i78.i, %.35.i
  store i64 0, ptr %.643.i.i, align 8, !noalias !108
  call fastcc void @_ZN9kernelgen5build6native4call7_finishB3v71B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx(ptr nonnull %.643.i.i, i64 %.25.i, i64 %.638.i.i, i64 %.19.i5.i.i)
  %.657.i.i = load i64, ptr %.643.i.i, align 8, !noalias !108
  br label %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B380.preheader.i.i:                               ; preds = %B1217.i.i.i, %B1217.us.i.i.i
  %.117.i.i = load i64, ptr %.49.i167.i, align 8, !noalias !108
  %170 = add i64 %133, %.35.i
  %171 = add i64 %133, %.38.i
  br label %B380.i.i

B1064.endif.i.i:                                  ; preds = %B1060.i.i, %B48.i.i
  %.443.i.i = inttoptr i64 %.16.0.i.i to ptr
  %.444.i64.i = load i64, ptr %.443.i.i, align 8, !noalias !108
  %.445.i.i = add nsw i64 %.444.i64.i, 1
  store i64 %.445.i.i, ptr %.443.i.i, align 8, !noalias !108
  %.458.i.i = add nsw i64 %.16.0.i.i, 24
  %.459.i.i = inttoptr i64 %.458.i.i to ptr
  %.460.i.i = load i64, ptr %.459.i.i, align 8, !noalias !108
  %.540179.not.i.i = icmp slt i64 %.460.i.i, 1
  br i1 %.540179.not.i.i, label %B1422.i.i, label %B1344.preheader.i.i

B1344.preheader.i.i:                              ; preds = %B1064.endif.i.i
  %.450.i.i = add nsw i64 %.16.0.i.i, 32
  %.451.i.i = inttoptr i64 %.450.i.i to ptr
  %.452.i.i = load i64, ptr %.451.i.i, align 8, !noalias !108
  %172 = ptrtoint ptr %.16.i.i19.i to i64
  br label %B1344.i.i

_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i: ; preds = %B844.i.i.i, %B832.i.i.i, %B1126.i.i.i, %B1126.us.i.i.i, %B162.i.i129.i, %B1422.i.i, %B858.i.i, %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i
  %.199.0.i = phi i64 [ -1, %_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i.i ], [ %.657.i.i, %B1422.i.i ], [ -1, %B1126.i.i.i ], [ 0, %B858.i.i ], [ 0, %B162.i.i129.i ], [ -1, %B1126.us.i.i.i ], [ -1, %B832.i.i.i ], [ -1, %B844.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.643.i.i), !noalias !54
  %.235.not.i = icmp eq i64 %.199.0.i, -1
  br i1 %.235.not.i, label %B642.i, label %_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B642.i:                                           ; preds = %B208.i.i.i, %_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.i.i, %B222.i.i.i, %B128.i.i.i, %B1140.i.i.i, %B736.i.i, %B614.i.i, %B492.i.i, %B1174.endif.i.i, %B1334.i.i, %B1212.i.i, %B930.endif.thread.critedge.i.i, %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, %B1126.loopexit.i.i, %B376.i, %0
  call void @llvm.lifetime.start.p0(ptr nonnull %.46.i140.i), !noalias !54
  %.28.not.i.i = icmp eq i64 %p3, 0
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2048) %.46.i140.i, i8 0, i64 2048, i1 false), !noalias !130
  br i1 %.28.not.i.i, label %B50.i.i, label %B12.i.i

B12.i.i:                                          ; preds = %B642.i
  %.33.i141.i = call i64 @PyTuple_Size(i64 %p3), !noalias !130
  %.35.i142.i = add nsw i64 %.33.i141.i, %.29.i
  br label %B50.i.i

B50.i.i:                                          ; preds = %B12.i.i, %B642.i
  %total.2.0.i.i = phi i64 [ %.35.i142.i, %B12.i.i ], [ %.29.i, %B642.i ]
  %.44.i.i = icmp slt i64 %total.2.0.i.i, 256
  br i1 %.44.i.i, label %B186.endif.i.i, label %B142.i.i

B142.i.i:                                         ; preds = %B50.i.i
  %.54.i143.i = shl nsw i64 %total.2.0.i.i, 3
  %.55.i144.i = add nuw nsw i64 %.54.i143.i, 8
  %.58.i145.i = call i64 @malloc(i64 %.55.i144.i), !noalias !130
  %.69.i.i = icmp eq i64 %.58.i145.i, 0
  br i1 %.69.i.i, label %B156.i.i, label %B186.endif.thread.i.i

B186.endif.thread.i.i:                            ; preds = %B142.i.i
  %.9486.i.i = inttoptr i64 %.58.i145.i to ptr
  store i64 %p0, ptr %.9486.i.i, align 8, !noalias !130
  br label %B250.lr.ph.i.i

B156.i.i:                                         ; preds = %B142.i.i
  %.89.i.i = call i64 @PyErr_NoMemory(i64 0), !noalias !130
  br label %_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i

B250.i.i:                                         ; preds = %B250.lr.ph.new.i.i, %B250.i.i
  %lsr.iv6.i.i = phi i64 [ %lsr.iv.next7.i.i, %B250.i.i ], [ 0, %B250.lr.ph.new.i.i ]
  %.1868082.i.i = phi i64 [ %.193.7.i.i, %B250.i.i ], [ 0, %B250.lr.ph.new.i.i ]
  %173 = add i64 %lsr.iv6.i.i, %"$phi142.0.2.07388.i.i"
  %174 = add i64 %173, 8
  %175 = add i64 %lsr.iv6.i.i, %p1
  %.225.i.i = inttoptr i64 %175 to ptr
  %.226.i.i = load i64, ptr %.225.i.i, align 8, !noalias !130
  %.227.i.i = inttoptr i64 %174 to ptr
  store i64 %.226.i.i, ptr %.227.i.i, align 8, !noalias !130
  %176 = add i64 %173, 16
  %177 = add i64 %175, 8
  %.225.1.i.i = inttoptr i64 %177 to ptr
  %.226.1.i.i = load i64, ptr %.225.1.i.i, align 8, !noalias !130
  %.227.1.i.i = inttoptr i64 %176 to ptr
  store i64 %.226.1.i.i, ptr %.227.1.i.i, align 8, !noalias !130
  %178 = add i64 %173, 24
  %179 = add i64 %175, 16
  %.225.2.i.i = inttoptr i64 %179 to ptr
  %.226.2.i.i = load i64, ptr %.225.2.i.i, align 8, !noalias !130
  %.227.2.i.i = inttoptr i64 %178 to ptr
  store i64 %.226.2.i.i, ptr %.227.2.i.i, align 8, !noalias !130
  %180 = add i64 %173, 32
  %181 = add i64 %175, 24
  %.225.3.i.i = inttoptr i64 %181 to ptr
  %.226.3.i.i = load i64, ptr %.225.3.i.i, align 8, !noalias !130
  %.227.3.i.i = inttoptr i64 %180 to ptr
  store i64 %.226.3.i.i, ptr %.227.3.i.i, align 8, !noalias !130
  %182 = add i64 %173, 40
  %183 = add i64 %175, 32
  %.225.4.i.i = inttoptr i64 %183 to ptr
  %.226.4.i.i = load i64, ptr %.225.4.i.i, align 8, !noalias !130
  %.227.4.i.i = inttoptr i64 %182 to ptr
  store i64 %.226.4.i.i, ptr %.227.4.i.i, align 8, !noalias !130
  %184 = add i64 %173, 48
  %185 = add i64 %175, 40
  %.225.5.i.i = inttoptr i64 %185 to ptr
  %.226.5.i.i = load i64, ptr %.225.5.i.i, align 8, !noalias !130
  %.227.5.i.i = inttoptr i64 %184 to ptr
  store i64 %.226.5.i.i, ptr %.227.5.i.i, align 8, !noalias !130
  %186 = add i64 %173, 56
  %187 = add i64 %175, 48
  %.225.6.i.i = inttoptr i64 %187 to ptr
  %.226.6.i.i = load i64, ptr %.225.6.i.i, align 8, !noalias !130
  %.227.6.i.i = inttoptr i64 %186 to ptr
  store i64 %.226.6.i.i, ptr %.227.6.i.i, align 8, !noalias !130
  %.193.7.i.i = add nuw i64 %.1868082.i.i, 8
  %188 = add i64 %173, 64
  %189 = add i64 %175, 56
  %.225.7.i.i = inttoptr i64 %189 to ptr
  %.226.7.i.i = load i64, ptr %.225.7.i.i, align 8, !noalias !130
  %.227.7.i.i = inttoptr i64 %188 to ptr
  store i64 %.226.7.i.i, ptr %.227.7.i.i, align 8, !noalias !130
  %lsr.iv.next7.i.i = add nuw i64 %lsr.iv6.i.i, 64
  %niter.ncmp.7.i148.i = icmp eq i64 %unroll_iter.i147.i, %.193.7.i.i
  br i1 %niter.ncmp.7.i148.i, label %B342.loopexit.unr-lcssa.i.i, label %B250.i.i

B342.loopexit.unr-lcssa.i.i:                      ; preds = %B250.i.i
  %lcmp.mod.not.i149.i = icmp eq i64 %xtraiter.i146.i, 0
  br i1 %lcmp.mod.not.i149.i, label %B342.i.i, label %B250.epil.preheader.i.i

B250.epil.preheader.i.i:                          ; preds = %B250.lr.ph.i.i, %B342.loopexit.unr-lcssa.i.i
  %.1868082.epil.init.i.i = phi i64 [ 0, %B250.lr.ph.i.i ], [ %unroll_iter.i147.i, %B342.loopexit.unr-lcssa.i.i ]
  %190 = shl i64 %.1868082.epil.init.i.i, 3
  %191 = add nsw i64 %190, %p1
  %192 = add i64 %190, %"$phi142.0.2.07388.i.i"
  br label %B250.epil.i.i

B250.epil.i.i:                                    ; preds = %B250.epil.i.i, %B250.epil.preheader.i.i
  %lsr.iv4.i.i = phi i64 [ %lsr.iv.next5.i.i, %B250.epil.i.i ], [ %xtraiter.i146.i, %B250.epil.preheader.i.i ]
  %lsr.iv2.in.i.i = phi i64 [ %lsr.iv2.i.i, %B250.epil.i.i ], [ %192, %B250.epil.preheader.i.i ]
  %lsr.iv.i150.i = phi i64 [ %lsr.iv.next.i151.i, %B250.epil.i.i ], [ %191, %B250.epil.preheader.i.i ]
  %lsr.iv2.i.i = add i64 %lsr.iv2.in.i.i, 8
  %.225.epil.i.i = inttoptr i64 %lsr.iv.i150.i to ptr
  %.226.epil.i.i = load i64, ptr %.225.epil.i.i, align 8, !noalias !130
  %.227.epil.i.i = inttoptr i64 %lsr.iv2.i.i to ptr
  store i64 %.226.epil.i.i, ptr %.227.epil.i.i, align 8, !noalias !130
  %lsr.iv.next.i151.i = add i64 %lsr.iv.i150.i, 8
  %lsr.iv.next5.i.i = add nsw i64 %lsr.iv4.i.i, -1
  %epil.iter.cmp.not.i152.i = icmp eq i64 %lsr.iv.next5.i.i, 0
  br i1 %epil.iter.cmp.not.i152.i, label %B342.i.i, label %B250.epil.i.i, !llvm.loop !133

B342.i.i:                                         ; preds = %B250.epil.i.i, %B186.endif.i.i, %B342.loopexit.unr-lcssa.i.i
  %"$phi142.0.2.07389.i.i" = phi i64 [ %.48.i155.i, %B186.endif.i.i ], [ %"$phi142.0.2.07388.i.i", %B342.loopexit.unr-lcssa.i.i ], [ %"$phi142.0.2.07388.i.i", %B250.epil.i.i ]
  %.238.i.i = add nsw i64 %.25.i, 40
  %.241.i.i = inttoptr i64 %.238.i.i to ptr
  %.242.i.i = load i64, ptr %.241.i.i, align 8, !noalias !130
  %.244.i.i = add nuw nsw i64 %.29.i, 1
  %.259.i153.i = call i64 @PyObject_Vectorcall(i64 %.242.i.i, i64 %"$phi142.0.2.07389.i.i", i64 %.244.i.i, i64 %p3), !noalias !130
  %.264.i.i = icmp sgt i64 %total.2.0.i.i, 255
  br i1 %.264.i.i, label %B466.i.i, label %_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i

B466.i.i:                                         ; preds = %B342.i.i
  %.273.i154.i = call i64 @free(i64 %"$phi142.0.2.07389.i.i"), !noalias !130
  br label %_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i

B186.endif.i.i:                                   ; preds = %B50.i.i
  %.48.i155.i = ptrtoint ptr %.46.i140.i to i64
  store i64 %p0, ptr %.46.i140.i, align 8, !noalias !130
  %.18081.not.i.i = icmp slt i64 %total.2.0.i.i, 1
  br i1 %.18081.not.i.i, label %B342.i.i, label %B250.lr.ph.i.i

B250.lr.ph.i.i:                                   ; preds = %B186.endif.i.i, %B186.endif.thread.i.i
  %"$phi142.0.2.07388.i.i" = phi i64 [ %.58.i145.i, %B186.endif.thread.i.i ], [ %.48.i155.i, %B186.endif.i.i ]
  %193 = add i64 %total.2.0.i.i, -1
  %xtraiter.i146.i = and i64 %total.2.0.i.i, 7
  %194 = icmp ult i64 %193, 7
  br i1 %194, label %B250.epil.preheader.i.i, label %B250.lr.ph.new.i.i

B250.lr.ph.new.i.i:                               ; preds = %B250.lr.ph.i.i
  %unroll_iter.i147.i = and i64 %total.2.0.i.i, -8
  br label %B250.i.i

_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i: ; preds = %B466.i.i, %B342.i.i, %B156.i.i
  %storemerge.i.i = phi i64 [ %.89.i.i, %B156.i.i ], [ %.259.i153.i, %B466.i.i ], [ %.259.i153.i, %B342.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.46.i140.i), !noalias !54
  br label %_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B376.endif.i:                                     ; preds = %B1030.endif.i.i, %B1126.loopexit.i.i
  %.17.i158.i = load i64, ptr %.54.i, align 8, !noalias !134
  %.23.i159.i = add nsw i64 %.17.i158.i, 24
  %.24.i.i = inttoptr i64 %.23.i159.i to ptr
  %.25.i.i = load i64, ptr %.24.i.i, align 8, !noalias !134
  %.32.i162.i = load i64, ptr %.30.i.i, align 8, !noalias !134
  %.36.i165.i = load i64, ptr %.35.i.i, align 8, !noalias !134
  %.48.i166.i = add nsw i64 %.25.i, 32
  %.49.i167.i = inttoptr i64 %.48.i166.i to ptr
  %.50.i.i = load i64, ptr %.49.i167.i, align 8, !noalias !134
  %.140210.not.i.i = icmp slt i64 %.32.i162.i, 1
  br i1 %.140210.not.i.i, label %B1038.endif.i.i, label %B410.preheader.i.i

B410.preheader.i.i:                               ; preds = %B376.endif.i
  %.46.i170.i = load i64, ptr %.79.i.i, align 8, !noalias !134
  %.238.i.i171.i = add nsw i64 %.17.i158.i, 40
  %.241.i.i.i = inttoptr i64 %.238.i.i171.i to ptr
  %.250.i.i.i = ptrtoint ptr %.248.i.i156.i to i64
  %.124.i.i.i = add nsw i64 %.17.i158.i, 32
  %.125.i.i.i = inttoptr i64 %.124.i.i.i to ptr
  br label %B410.endif.i.i

B492.i.i:                                         ; preds = %B410.endif.i.i
  %.220.i191.i = add nsw i64 %.186.i.i, 56
  %.221.i.i = inttoptr i64 %.220.i191.i to ptr
  %.222.i.i = load i64, ptr %.221.i.i, align 8, !noalias !134
  %195 = add i64 %argument.2.0213.i.i, 8
  %.226.i192.i = inttoptr i64 %195 to ptr
  %.227.i193.i = load i64, ptr %.226.i192.i, align 8, !noalias !134
  %.228.not.i.i = icmp eq i64 %.222.i.i, %.227.i193.i
  br i1 %.228.not.i.i, label %B614.i.i, label %B642.i

B614.i.i:                                         ; preds = %B492.i.i
  %.231.i.i = add nsw i64 %.186.i.i, 24
  %.232.i.i = inttoptr i64 %.231.i.i to ptr
  %.233.i.i = load i32, ptr %.232.i.i, align 4, !noalias !134
  %.234.i.i = sext i32 %.233.i.i to i64
  %.238.i194.i = inttoptr i64 %argument.2.0213.i.i to ptr
  %.239.i.i = load i64, ptr %.238.i194.i, align 8, !noalias !134
  %.240.not.i.i = icmp eq i64 %.239.i.i, %.234.i.i
  br i1 %.240.not.i.i, label %B736.i.i, label %B642.i

B736.i.i:                                         ; preds = %B614.i.i
  %.243.i.i = add nsw i64 %.186.i.i, 64
  %.244.i195.i = inttoptr i64 %.243.i.i to ptr
  %.245.i196.i = load i32, ptr %.244.i195.i, align 4, !noalias !134
  %196 = and i32 %.245.i196.i, 256
  %.248.i.i = icmp eq i32 %196, 0
  br i1 %.248.i.i, label %B642.i, label %B832.i.i

B832.i.i:                                         ; preds = %B736.i.i
  %.284.i.i = add nsw i64 %.186.i.i, 16
  %.287.i.i = inttoptr i64 %.284.i.i to ptr
  %.288.i.i = load i64, ptr %.287.i.i, align 8, !noalias !134
  %.289.i197.i = inttoptr i64 %lsr.iv33.i.i to ptr
  store i64 %.288.i.i, ptr %.289.i197.i, align 8, !noalias !134
  br label %B998.i.i

B930.i.i:                                         ; preds = %B410.endif.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.248.i.i156.i), !noalias !134
  %.22.i.i173.i = inttoptr i64 %argument.2.0213.i.i to ptr
  %.23.i.i174.i = load i64, ptr %.22.i.i173.i, align 8, !noalias !137
  %.24.not.i.i.i = icmp eq i64 %.23.i.i174.i, 0
  br i1 %.24.not.i.i.i, label %B70.endif.i.i.i, label %B930.endif.thread.critedge.i.i

B232.i.i.i:                                       ; preds = %B70.endif.i.i.i
  %.97.i.i.i = add nsw i64 %.186.i.i, 16
  %.101.i.i.i = inttoptr i64 %lsr.iv33.i.i to ptr
  store i64 %.97.i.i.i, ptr %.101.i.i.i, align 8, !noalias !137
  br label %B998.critedge.i.i

B294.i.i.i:                                       ; preds = %B70.endif.i.i.i
  %.110.i.i.i = inttoptr i64 %lsr.iv33.i.i to ptr
  store i64 %lsr.iv35.i.i, ptr %.110.i.i.i, align 8, !noalias !137
  %197 = add i64 %.71.i.i.i, -1
  %198 = icmp ult i64 %197, 2
  br i1 %198, label %B390.i.i.i, label %B804.i.i.i

B390.i.i.i:                                       ; preds = %B294.i.i.i
  %.126.i.i.i = load i64, ptr %.125.i.i.i, align 8, !noalias !137
  %.128.i.i180.i = icmp eq i64 %.7.i.i.i175.i, %.126.i.i.i
  br i1 %.128.i.i180.i, label %B460.i.i188.i, label %B518.i.i.i

B460.i.i188.i:                                    ; preds = %B390.i.i.i
  %.135.i.i189.i = add nsw i64 %.186.i.i, 16
  %.138.i.i190.i = inttoptr i64 %.135.i.i189.i to ptr
  %.139.i.i.i = load double, ptr %.138.i.i190.i, align 8, !noalias !137
  br label %B702.i.i.i

B518.i.i.i:                                       ; preds = %B390.i.i.i
  %.150.i.i181.i = load i64, ptr %.241.i.i.i, align 8, !noalias !137
  %.152.i.i182.i = icmp eq i64 %.7.i.i.i175.i, %.150.i.i181.i
  br i1 %.152.i.i182.i, label %B588.i.i.i, label %B930.endif.thread.critedge.i.i

B588.i.i.i:                                       ; preds = %B518.i.i.i
  %.161.i.i.i = call double @PyLong_AsDouble(i64 %.186.i.i), !noalias !137
  %.166.i.i183.i = fcmp oeq double %.161.i.i.i, -1.000000e+00
  br i1 %.166.i.i183.i, label %B632.i.i.i, label %B702.i.i.i

B632.i.i.i:                                       ; preds = %B588.i.i.i
  %.172.i.i186.i = call i64 @PyErr_Occurred(i64 0), !noalias !137
  %.173.not.i.i.i = icmp eq i64 %.172.i.i186.i, 0
  br i1 %.173.not.i.i.i, label %B702.i.i.i, label %B662.i.i.i

B662.i.i.i:                                       ; preds = %B632.i.i.i
  %.185.i.i187.i = call i64 @PyErr_Clear(i64 0), !noalias !137
  br label %B930.endif.thread.critedge.i.i

B702.i.i.i:                                       ; preds = %B632.i.i.i, %B588.i.i.i, %B460.i.i188.i
  %number.2.0.i.i.i = phi double [ %.139.i.i.i, %B460.i.i188.i ], [ -1.000000e+00, %B632.i.i.i ], [ %.161.i.i.i, %B588.i.i.i ]
  %199 = icmp eq i64 %.71.i.i.i, 1
  br i1 %199, label %B734.i.i.i, label %B768.i.i.i

B734.i.i.i:                                       ; preds = %B702.i.i.i
  %.211.i.i184.i = fptrunc double %number.2.0.i.i.i to float
  %.212.i.i185.i = inttoptr i64 %lsr.iv35.i.i to ptr
  store float %.211.i.i184.i, ptr %.212.i.i185.i, align 8, !noalias !137
  br label %B998.critedge.i.i

B768.i.i.i:                                       ; preds = %B702.i.i.i
  %.221.i.i.i = inttoptr i64 %lsr.iv35.i.i to ptr
  store double %number.2.0.i.i.i, ptr %.221.i.i.i, align 8, !noalias !137
  br label %B998.critedge.i.i

B804.i.i.i:                                       ; preds = %B294.i.i.i
  %.232.i.i.i = icmp eq i64 %.71.i.i.i, 3
  br i1 %.232.i.i.i, label %B836.i.i.i, label %B930.endif.thread.critedge.i.i

B836.i.i.i:                                       ; preds = %B804.i.i.i
  %.242.i.i.i = load i64, ptr %.241.i.i.i, align 8, !noalias !137
  %.244.i.i.i = icmp eq i64 %.7.i.i.i175.i, %.242.i.i.i
  br i1 %.244.i.i.i, label %B906.i.i.i, label %B930.endif.thread.critedge.i.i

B906.i.i.i:                                       ; preds = %B836.i.i.i
  store i64 0, ptr %.248.i.i156.i, align 8, !noalias !137
  %.260.i.i.i = call i64 @PyLong_AsLongAndOverflow(i64 %.186.i.i, i64 %.250.i.i.i), !noalias !137
  %.266.i.i.i = inttoptr i64 %lsr.iv35.i.i to ptr
  store i64 %.260.i.i.i, ptr %.266.i.i.i, align 8, !noalias !137
  %.271.i.i.i = load i32, ptr %.248.i.i156.i, align 8, !noalias !137
  %.273.i.i.i = icmp eq i32 %.271.i.i.i, 0
  br i1 %.273.i.i.i, label %B1070.i.i.i, label %B930.endif.thread.critedge.i.i

B1070.i.i.i:                                      ; preds = %B906.i.i.i
  %.280.i.i.i = add nsw i64 %argument.2.0213.i.i, 32
  %.281.i.i.i = inttoptr i64 %.280.i.i.i to ptr
  %.282.i.i.i = load i64, ptr %.281.i.i.i, align 8, !noalias !137
  %.284.not.i.i.i = icmp sgt i64 %.282.i.i.i, %.260.i.i.i
  br i1 %.284.not.i.i.i, label %B930.endif.thread.critedge.i.i, label %B1140.i.i.i

B1140.i.i.i:                                      ; preds = %B1070.i.i.i
  %.290.i.i.i = add nsw i64 %argument.2.0213.i.i, 40
  %.293.i.i.i = inttoptr i64 %.290.i.i.i to ptr
  %.294.i.i.i = load i64, ptr %.293.i.i.i, align 8, !noalias !137
  %.296.i.not.i.i = icmp sgt i64 %.260.i.i.i, %.294.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.248.i.i156.i), !noalias !134
  br i1 %.296.i.not.i.i, label %B642.i, label %B998.i.i

B70.endif.i.i.i:                                  ; preds = %B930.i.i
  %.7.i.i.i175.i = load i64, ptr %.6.i.i172.i, align 8, !noalias !140
  %.69.i.i.i = add nsw i64 %argument.2.0213.i.i, 24
  %.70.i.i.i = inttoptr i64 %.69.i.i.i to ptr
  %.71.i.i.i = load i64, ptr %.70.i.i.i, align 8, !noalias !137
  %.80.i.i.i = add nsw i64 %argument.2.0213.i.i, 16
  %.81.i.i.i = inttoptr i64 %.80.i.i.i to ptr
  %.82.i.i.i = load i64, ptr %.81.i.i.i, align 8, !noalias !137
  %.84.i.i.i = icmp eq i64 %.7.i.i.i175.i, %.82.i.i.i
  br i1 %.84.i.i.i, label %B232.i.i.i, label %B294.i.i.i

B998.critedge.i.i:                                ; preds = %B768.i.i.i, %B734.i.i.i, %B232.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.248.i.i156.i), !noalias !134
  br label %B998.i.i

B998.i.i:                                         ; preds = %B998.critedge.i.i, %B1140.i.i.i, %B832.i.i
  %.367.i.i = add nsw i64 %argument.2.0213.i.i, 128
  %lsr.iv.next32.i.i = add i64 %lsr.iv31.i.i, 8
  %lsr.iv.next34.i.i = add i64 %lsr.iv33.i.i, 8
  %lsr.iv.next36.i.i = add i64 %lsr.iv35.i.i, 8
  %lsr.iv.next38.i.i = add nsw i64 %lsr.iv37.i.i, -1
  %exitcond.not.i176.i = icmp eq i64 %lsr.iv.next38.i.i, 0
  br i1 %exitcond.not.i176.i, label %B1038.endif.i.i, label %B410.endif.i.i

B1120.i.i:                                        ; preds = %B1120.preheader.i.i, %B1512.i.i
  %lsr.iv29.i.i = phi i64 [ %.36.i165.i, %B1120.preheader.i.i ], [ %lsr.iv.next30.i.i, %B1512.i.i ]
  %lsr.iv27.i.i = phi i64 [ %203, %B1120.preheader.i.i ], [ %lsr.iv.next28.i.i, %B1512.i.i ]
  %lsr.iv.i177.i = phi i64 [ %202, %B1120.preheader.i.i ], [ %lsr.iv.next.i179.i, %B1512.i.i ]
  %result.2.0222.i.i = phi i64 [ %.50.i.i, %B1120.preheader.i.i ], [ %.622.i178.i, %B1512.i.i ]
  %.520.i.i = inttoptr i64 %lsr.iv.i177.i to ptr
  %.521.i.i = load i64, ptr %.520.i.i, align 8, !noalias !134
  %.526.not.i.i = icmp eq i64 %.521.i.i, 0
  br i1 %.526.not.i.i, label %B1512.i.i, label %B1174.endif.i.i

B1212.i.i:                                        ; preds = %B1174.endif.i.i
  %.558.i.i = add nsw i64 %.521.i.i, 56
  %.559.i.i = inttoptr i64 %.558.i.i to ptr
  %.560.i.i = load i64, ptr %.559.i.i, align 8, !noalias !134
  %.564.i.i = inttoptr i64 %result.2.0222.i.i to ptr
  %.565.i.i = load i64, ptr %.564.i.i, align 8, !noalias !134
  %.566.not.i.i = icmp eq i64 %.560.i.i, %.565.i.i
  br i1 %.566.not.i.i, label %B1334.i.i, label %B642.i

B1334.i.i:                                        ; preds = %B1212.i.i
  %.569.i.i = add nsw i64 %.521.i.i, 64
  %.570.i.i = inttoptr i64 %.569.i.i to ptr
  %.571.i.i = load i32, ptr %.570.i.i, align 4, !noalias !134
  %200 = and i32 %.571.i.i, 1280
  %.576.not.i.i = icmp eq i32 %200, 1280
  br i1 %.576.not.i.i, label %B1410.i.i, label %B642.i

B1410.i.i:                                        ; preds = %B1334.i.i
  %.608.i.i = add nsw i64 %.521.i.i, 16
  %.611.i.i = inttoptr i64 %.608.i.i to ptr
  %.612.i.i = load i64, ptr %.611.i.i, align 8, !noalias !134
  %.613.i.i = inttoptr i64 %lsr.iv27.i.i to ptr
  store i64 %.612.i.i, ptr %.613.i.i, align 8, !noalias !134
  br label %B1512.i.i

B1512.i.i:                                        ; preds = %B1410.i.i, %B1120.i.i
  %.622.i178.i = add nsw i64 %result.2.0222.i.i, 16
  %lsr.iv.next.i179.i = add i64 %lsr.iv.i177.i, 8
  %lsr.iv.next28.i.i = add i64 %lsr.iv27.i.i, 8
  %lsr.iv.next30.i.i = add nsw i64 %lsr.iv29.i.i, -1
  %exitcond233.not.i.i = icmp eq i64 %lsr.iv.next30.i.i, 0
  br i1 %exitcond233.not.i.i, label %B414.endif.i, label %B1120.i.i

B410.endif.i.i:                                   ; preds = %B998.i.i, %B410.preheader.i.i
  %lsr.iv37.i.i = phi i64 [ %lsr.iv.next38.i.i, %B998.i.i ], [ %.32.i162.i, %B410.preheader.i.i ]
  %lsr.iv35.i.i = phi i64 [ %lsr.iv.next36.i.i, %B998.i.i ], [ %.41.i, %B410.preheader.i.i ]
  %lsr.iv33.i.i = phi i64 [ %lsr.iv.next34.i.i, %B998.i.i ], [ %.38.i, %B410.preheader.i.i ]
  %lsr.iv31.i.i = phi i64 [ %lsr.iv.next32.i.i, %B998.i.i ], [ %.35.i, %B410.preheader.i.i ]
  %argument.2.0213.i.i = phi i64 [ %.367.i.i, %B998.i.i ], [ %.46.i170.i, %B410.preheader.i.i ]
  %.185.i.i = inttoptr i64 %lsr.iv31.i.i to ptr
  %.186.i.i = load i64, ptr %.185.i.i, align 8, !noalias !134
  %.5.i.i.i = add nsw i64 %.186.i.i, 8
  %.6.i.i172.i = inttoptr i64 %.5.i.i.i to ptr
  %.7.i.i.i = load i64, ptr %.6.i.i172.i, align 8, !noalias !143
  %.217.i.i = icmp eq i64 %.7.i.i.i, %.25.i.i
  br i1 %.217.i.i, label %B492.i.i, label %B930.i.i

B930.endif.thread.critedge.i.i:                   ; preds = %B1070.i.i.i, %B906.i.i.i, %B836.i.i.i, %B804.i.i.i, %B518.i.i.i, %B930.i.i, %B662.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.248.i.i156.i), !noalias !134
  br label %B642.i

B1038.endif.i.i:                                  ; preds = %B998.i.i, %B376.endif.i
  %.473219.not.i.i = icmp slt i64 %.36.i165.i, 1
  br i1 %.473219.not.i.i, label %B414.endif.i, label %B1120.preheader.i.i

B1120.preheader.i.i:                              ; preds = %B1038.endif.i.i
  %201 = shl i64 %.32.i162.i, 3
  %202 = add i64 %201, %.35.i
  %203 = add i64 %201, %.38.i
  br label %B1120.i.i

B1174.endif.i.i:                                  ; preds = %B1120.i.i
  %.5.i9.i.i = add nsw i64 %.521.i.i, 8
  %.6.i10.i.i = inttoptr i64 %.5.i9.i.i to ptr
  %.7.i11.i.i = load i64, ptr %.6.i10.i.i, align 8, !noalias !146
  %.555.not.i.i = icmp eq i64 %.7.i11.i.i, %.25.i.i
  br i1 %.555.not.i.i, label %B1212.i.i, label %B642.i

B414.endif.i:                                     ; preds = %B1512.i.i, %B1038.endif.i.i
  %.147.i = add nsw i64 %.25.i, 80
  %.148.i = inttoptr i64 %.147.i to ptr
  %.149.i = load i64, ptr %.148.i, align 8, !noalias !54
  %.150.not.i = icmp eq i64 %.149.i, 0
  br i1 %.150.not.i, label %B582.i, label %B512.i

_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i, %_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i
  %storemerge.i = phi i64 [ %storemerge.i.i, %_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx.exit.i ], [ %.199.0.i, %_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i ], [ %.156.0.i, %_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.33.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.36.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.39.i)
  ret i64 %storemerge.i
}

define noundef i64 @kernelgen_launch(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.9.i = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.9.i)
  store i64 0, ptr %.9.i, align 8, !noalias !149
  call fastcc void @_ZN9kernelgen5build6native4team6launchB3v70B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.9.i, i64 %p0, i64 %p1, i64 %p2, i64 %p3)
  call void @llvm.lifetime.end.p0(ptr nonnull %.9.i)
  ret i64 0
}

declare i64 @sched_getaffinity(i64, i64, i64) local_unnamed_addr

declare i64 @sched_setaffinity(i64, i64, i64) local_unnamed_addr

declare i64 @sem_wait(i64) local_unnamed_addr

; Function Attrs: noreturn
define noundef i64 @kernelgen_worker(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr #5 {
  %.247.i.i = alloca ptr, align 8
  %.26.i = alloca [16 x i64], align 8
  %.29.i = alloca [16 x i64], align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.26.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.29.i)
  %1 = getelementptr inbounds nuw i8, ptr %.26.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(120) %1, i8 0, i64 120, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(128) %.29.i, i8 0, i64 128, i1 false)
  %.12.i = add nsw i64 %p0, 8
  %.13.i = inttoptr i64 %.12.i to ptr
  %.14.i = load i64, ptr %.13.i, align 8
  %.17.i = add nsw i64 %p0, 16
  %.18.i = inttoptr i64 %.17.i to ptr
  %.19.i = load i64, ptr %.18.i, align 8
  %.28.i = ptrtoint ptr %.26.i to i64
  store i64 0, ptr %.26.i, align 8
  %.159.1.i = add nuw nsw i64 %.28.i, 8
  %.160.1.i = inttoptr i64 %.159.1.i to ptr
  store i64 0, ptr %.160.1.i, align 8
  %.159.2.i = add nuw nsw i64 %.28.i, 16
  %.160.2.i = inttoptr i64 %.159.2.i to ptr
  store i64 0, ptr %.160.2.i, align 8
  %.159.3.i = add nuw nsw i64 %.28.i, 24
  %.160.3.i = inttoptr i64 %.159.3.i to ptr
  store i64 0, ptr %.160.3.i, align 8
  %.159.4.i = add nuw nsw i64 %.28.i, 32
  %.160.4.i = inttoptr i64 %.159.4.i to ptr
  store i64 0, ptr %.160.4.i, align 8
  %.159.5.i = add nuw nsw i64 %.28.i, 40
  %.160.5.i = inttoptr i64 %.159.5.i to ptr
  store i64 0, ptr %.160.5.i, align 8
  %.159.6.i = add nuw nsw i64 %.28.i, 48
  %.160.6.i = inttoptr i64 %.159.6.i to ptr
  store i64 0, ptr %.160.6.i, align 8
  %.159.7.i = add nuw nsw i64 %.28.i, 56
  %.160.7.i = inttoptr i64 %.159.7.i to ptr
  store i64 0, ptr %.160.7.i, align 8
  %.159.8.i = add nuw nsw i64 %.28.i, 64
  %.160.8.i = inttoptr i64 %.159.8.i to ptr
  store i64 0, ptr %.160.8.i, align 8
  %.159.9.i = add nuw nsw i64 %.28.i, 72
  %.160.9.i = inttoptr i64 %.159.9.i to ptr
  store i64 0, ptr %.160.9.i, align 8
  %.159.10.i = add nuw nsw i64 %.28.i, 80
  %.160.10.i = inttoptr i64 %.159.10.i to ptr
  store i64 0, ptr %.160.10.i, align 8
  %.159.11.i = add nuw nsw i64 %.28.i, 88
  %.160.11.i = inttoptr i64 %.159.11.i to ptr
  store i64 0, ptr %.160.11.i, align 8
  %.159.12.i = add nuw nsw i64 %.28.i, 96
  %.160.12.i = inttoptr i64 %.159.12.i to ptr
  store i64 0, ptr %.160.12.i, align 8
  %.159.13.i = add nuw nsw i64 %.28.i, 104
  %.160.13.i = inttoptr i64 %.159.13.i to ptr
  store i64 0, ptr %.160.13.i, align 8
  %.159.14.i = add nuw nsw i64 %.28.i, 112
  %.160.14.i = inttoptr i64 %.159.14.i to ptr
  store i64 0, ptr %.160.14.i, align 8
  %.159.15.i = add nuw nsw i64 %.28.i, 120
  %.160.15.i = inttoptr i64 %.159.15.i to ptr
  store i64 0, ptr %.160.15.i, align 8
  %.31.i = ptrtoint ptr %.29.i to i64
  %.181.i = call i64 @sched_getaffinity(i64 0, i64 128, i64 %.28.i)
  %.218.i = add nsw i64 %.14.i, 960
  %.219.i = inttoptr i64 %.218.i to ptr
  %.226.i = add nsw i64 %.14.i, 1080
  %.227.i = inttoptr i64 %.226.i to ptr
  %.234.i = add nsw i64 %.14.i, 1048
  %.235.i = inttoptr i64 %.234.i to ptr
  %.284.i = add nsw i64 %.14.i, 832
  %.285.i = inttoptr i64 %.284.i to ptr
  %.289.i = add nsw i64 %.14.i, 768
  %.290.i = inttoptr i64 %.289.i to ptr
  %.304.i = add nsw i64 %.19.i, 1
  %.15.i.i = add nsw i64 %.14.i, 1064
  %.16.i.i = inttoptr i64 %.15.i.i to ptr
  %sunkaddr2.i.i = inttoptr i64 %.14.i to ptr
  %sunkaddr3.i.i = getelementptr i8, ptr %sunkaddr2.i.i, i64 960
  %.169.i.i = inttoptr i64 %p0 to ptr
  %.194.i.i = add nsw i64 %p0, 64
  %.174.1.i.i = add nsw i64 %.31.i, 8
  %.176.1.i.i = inttoptr i64 %.174.1.i.i to ptr
  %.174.2.i.i = add nsw i64 %.31.i, 16
  %.176.2.i.i = inttoptr i64 %.174.2.i.i to ptr
  %.174.3.i.i = add nsw i64 %.31.i, 24
  %.176.3.i.i = inttoptr i64 %.174.3.i.i to ptr
  %.174.4.i.i = add nsw i64 %.31.i, 32
  %.176.4.i.i = inttoptr i64 %.174.4.i.i to ptr
  %.174.5.i.i = add nsw i64 %.31.i, 40
  %.176.5.i.i = inttoptr i64 %.174.5.i.i to ptr
  %.174.6.i.i = add nsw i64 %.31.i, 48
  %.176.6.i.i = inttoptr i64 %.174.6.i.i to ptr
  %.174.7.i.i = add nsw i64 %.31.i, 56
  %.176.7.i.i = inttoptr i64 %.174.7.i.i to ptr
  %.174.8.i.i = add nsw i64 %.31.i, 64
  %.176.8.i.i = inttoptr i64 %.174.8.i.i to ptr
  %.174.9.i.i = add nsw i64 %.31.i, 72
  %.176.9.i.i = inttoptr i64 %.174.9.i.i to ptr
  %.174.10.i.i = add nsw i64 %.31.i, 80
  %.176.10.i.i = inttoptr i64 %.174.10.i.i to ptr
  %.174.11.i.i = add nsw i64 %.31.i, 88
  %.176.11.i.i = inttoptr i64 %.174.11.i.i to ptr
  %.174.12.i.i = add nsw i64 %.31.i, 96
  %.176.12.i.i = inttoptr i64 %.174.12.i.i to ptr
  %.174.13.i.i = add nsw i64 %.31.i, 104
  %.176.13.i.i = inttoptr i64 %.174.13.i.i to ptr
  %.174.14.i.i = add nsw i64 %.31.i, 112
  %.176.14.i.i = inttoptr i64 %.174.14.i.i to ptr
  %.174.15.i.i = add nsw i64 %.31.i, 120
  %.176.15.i.i = inttoptr i64 %.174.15.i.i to ptr
  %.12.i.i = add nsw i64 %.14.i, 1024
  %.13.i.i = inttoptr i64 %.12.i.i to ptr
  %.17.i2.i = add nsw i64 %.14.i, 1032
  %.18.i.i = inttoptr i64 %.17.i2.i to ptr
  %.28.i.i = add nsw i64 %.14.i, 1040
  %.29.i.i = inttoptr i64 %.28.i.i to ptr
  br label %B312.i

B312.i:                                           ; preds = %B800.i, %0
  %seen.2.0.i = phi i64 [ 0, %0 ], [ %.220.i, %B800.i ]
  %.17.i.i = load i64, ptr %.16.i.i, align 8, !noalias !152
  %.9955.not.i.i = icmp slt i64 %.17.i.i, 1
  br i1 %.9955.not.i.i, label %B186.preheader.i.i, label %B84.preheader.i.i

B84.preheader.i.i:                                ; preds = %B312.i
  %2 = add nuw i64 %.17.i.i, 1
  br label %B84.i.i

B186.preheader.i.i:                               ; preds = %B152.i.i, %B312.i
  %.17057.i.i = atomicrmw xchg ptr %.169.i.i, i64 1 seq_cst, align 8, !noalias !152
  %.17558.i.i = load atomic i64, ptr %sunkaddr3.i.i seq_cst, align 8, !noalias !152
  %.177.not59.i.i = icmp eq i64 %.17558.i.i, %seen.2.0.i
  br i1 %.177.not59.i.i, label %B358.i.i, label %B300.i.i

B84.i.i:                                          ; preds = %B152.i.i, %B84.preheader.i.i
  %lsr.iv.i.i = phi i64 [ %2, %B84.preheader.i.i ], [ %lsr.iv.next.i.i, %B152.i.i ]
  %.141.i.i = load atomic i64, ptr %sunkaddr3.i.i seq_cst, align 8, !noalias !152
  %.143.not.i.i = icmp eq i64 %.141.i.i, %seen.2.0.i
  br i1 %.143.not.i.i, label %B152.i.i, label %_ZN9kernelgen5build6native4team11_await_turnB3v85B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B152.i.i:                                         ; preds = %B84.i.i
  %.159.i.i = call i64 @kernelgen_relax(i64 0), !noalias !152
  %lsr.iv.next.i.i = add i64 %lsr.iv.i.i, -1
  %.99.i.i = icmp sgt i64 %lsr.iv.next.i.i, 1
  br i1 %.99.i.i, label %B84.i.i, label %B186.preheader.i.i

B300.i.i:                                         ; preds = %B358.i.i, %B186.preheader.i.i
  %.189.i.i = atomicrmw xchg ptr %.169.i.i, i64 0 seq_cst, align 8, !noalias !152
  br label %_ZN9kernelgen5build6native4team11_await_turnB3v85B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i

B358.i.i:                                         ; preds = %B186.preheader.i.i, %B358.i.i
  %.197.i.i = call i64 @sem_wait(i64 %.194.i.i), !noalias !152
  %.170.i.i = atomicrmw xchg ptr %.169.i.i, i64 1 seq_cst, align 8, !noalias !152
  %.175.i.i = load atomic i64, ptr %sunkaddr3.i.i seq_cst, align 8, !noalias !152
  %.177.not.i.i = icmp eq i64 %.175.i.i, %seen.2.0.i
  br i1 %.177.not.i.i, label %B358.i.i, label %B300.i.i

_ZN9kernelgen5build6native4team11_await_turnB3v85B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i: ; preds = %B84.i.i, %B300.i.i
  %.220.i = load atomic i64, ptr %.219.i seq_cst, align 8
  %.228.i = load i64, ptr %.227.i, align 8
  %.236.i = load i64, ptr %.235.i, align 8
  %.238.i = icmp slt i64 %.19.i, %.236.i
  br i1 %.238.i, label %B510.i, label %B588.i

B510.i:                                           ; preds = %_ZN9kernelgen5build6native4team11_await_turnB3v85B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i
  %.244.i = call i64 @sched_getcpu(i64 0)
  %.245.i = and i64 %.244.i, 4294967295
  %.247.i = icmp eq i64 %.245.i, %.228.i
  br i1 %.247.i, label %B554.i, label %B588.i

B554.i:                                           ; preds = %B510.i
  %.152.i.i = lshr i64 %.228.i, 6
  %.157.i.i = and i64 %.228.i, 63
  %.158.i.i = shl nuw i64 1, %.157.i.i
  %.159.i1.i = xor i64 %.158.i.i, -1
  %.143.i.i = load i64, ptr %.26.i, align 8, !noalias !155
  %.154.i.i = icmp eq i64 %.152.i.i, 0
  %.161.i.i = select i1 %.154.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.i.i = and i64 %.143.i.i, %.161.i.i
  store i64 %cpus.2.1.i.i, ptr %.29.i, align 8, !noalias !155
  %.143.1.i.i = load i64, ptr %.160.1.i, align 8, !noalias !155
  %.154.1.i.i = icmp eq i64 %.152.i.i, 1
  %.161.1.i.i = select i1 %.154.1.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.1.i.i = and i64 %.143.1.i.i, %.161.1.i.i
  store i64 %cpus.2.1.1.i.i, ptr %.176.1.i.i, align 8, !noalias !155
  %.180.1.i.i = or i64 %cpus.2.1.1.i.i, %cpus.2.1.i.i
  %.143.2.i.i = load i64, ptr %.160.2.i, align 8, !noalias !155
  %.154.2.i.i = icmp eq i64 %.152.i.i, 2
  %.161.2.i.i = select i1 %.154.2.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.2.i.i = and i64 %.143.2.i.i, %.161.2.i.i
  store i64 %cpus.2.1.2.i.i, ptr %.176.2.i.i, align 8, !noalias !155
  %.180.2.i.i = or i64 %.180.1.i.i, %cpus.2.1.2.i.i
  %.143.3.i.i = load i64, ptr %.160.3.i, align 8, !noalias !155
  %.154.3.i.i = icmp eq i64 %.152.i.i, 3
  %.161.3.i.i = select i1 %.154.3.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.3.i.i = and i64 %.143.3.i.i, %.161.3.i.i
  store i64 %cpus.2.1.3.i.i, ptr %.176.3.i.i, align 8, !noalias !155
  %.180.3.i.i = or i64 %.180.2.i.i, %cpus.2.1.3.i.i
  %.143.4.i.i = load i64, ptr %.160.4.i, align 8, !noalias !155
  %.154.4.i.i = icmp eq i64 %.152.i.i, 4
  %.161.4.i.i = select i1 %.154.4.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.4.i.i = and i64 %.143.4.i.i, %.161.4.i.i
  store i64 %cpus.2.1.4.i.i, ptr %.176.4.i.i, align 8, !noalias !155
  %.180.4.i.i = or i64 %.180.3.i.i, %cpus.2.1.4.i.i
  %.143.5.i.i = load i64, ptr %.160.5.i, align 8, !noalias !155
  %.154.5.i.i = icmp eq i64 %.152.i.i, 5
  %.161.5.i.i = select i1 %.154.5.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.5.i.i = and i64 %.143.5.i.i, %.161.5.i.i
  store i64 %cpus.2.1.5.i.i, ptr %.176.5.i.i, align 8, !noalias !155
  %.180.5.i.i = or i64 %.180.4.i.i, %cpus.2.1.5.i.i
  %.143.6.i.i = load i64, ptr %.160.6.i, align 8, !noalias !155
  %.154.6.i.i = icmp eq i64 %.152.i.i, 6
  %.161.6.i.i = select i1 %.154.6.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.6.i.i = and i64 %.143.6.i.i, %.161.6.i.i
  store i64 %cpus.2.1.6.i.i, ptr %.176.6.i.i, align 8, !noalias !155
  %.180.6.i.i = or i64 %.180.5.i.i, %cpus.2.1.6.i.i
  %.143.7.i.i = load i64, ptr %.160.7.i, align 8, !noalias !155
  %.154.7.i.i = icmp eq i64 %.152.i.i, 7
  %.161.7.i.i = select i1 %.154.7.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.7.i.i = and i64 %.143.7.i.i, %.161.7.i.i
  store i64 %cpus.2.1.7.i.i, ptr %.176.7.i.i, align 8, !noalias !155
  %.180.7.i.i = or i64 %.180.6.i.i, %cpus.2.1.7.i.i
  %.143.8.i.i = load i64, ptr %.160.8.i, align 8, !noalias !155
  %.154.8.i.i = icmp eq i64 %.152.i.i, 8
  %.161.8.i.i = select i1 %.154.8.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.8.i.i = and i64 %.143.8.i.i, %.161.8.i.i
  store i64 %cpus.2.1.8.i.i, ptr %.176.8.i.i, align 8, !noalias !155
  %.180.8.i.i = or i64 %.180.7.i.i, %cpus.2.1.8.i.i
  %.143.9.i.i = load i64, ptr %.160.9.i, align 8, !noalias !155
  %.154.9.i.i = icmp eq i64 %.152.i.i, 9
  %.161.9.i.i = select i1 %.154.9.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.9.i.i = and i64 %.143.9.i.i, %.161.9.i.i
  store i64 %cpus.2.1.9.i.i, ptr %.176.9.i.i, align 8, !noalias !155
  %.180.9.i.i = or i64 %.180.8.i.i, %cpus.2.1.9.i.i
  %.143.10.i.i = load i64, ptr %.160.10.i, align 8, !noalias !155
  %.154.10.i.i = icmp eq i64 %.152.i.i, 10
  %.161.10.i.i = select i1 %.154.10.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.10.i.i = and i64 %.143.10.i.i, %.161.10.i.i
  store i64 %cpus.2.1.10.i.i, ptr %.176.10.i.i, align 8, !noalias !155
  %.180.10.i.i = or i64 %.180.9.i.i, %cpus.2.1.10.i.i
  %.143.11.i.i = load i64, ptr %.160.11.i, align 8, !noalias !155
  %.154.11.i.i = icmp eq i64 %.152.i.i, 11
  %.161.11.i.i = select i1 %.154.11.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.11.i.i = and i64 %.143.11.i.i, %.161.11.i.i
  store i64 %cpus.2.1.11.i.i, ptr %.176.11.i.i, align 8, !noalias !155
  %.180.11.i.i = or i64 %.180.10.i.i, %cpus.2.1.11.i.i
  %.143.12.i.i = load i64, ptr %.160.12.i, align 8, !noalias !155
  %.154.12.i.i = icmp eq i64 %.152.i.i, 12
  %.161.12.i.i = select i1 %.154.12.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.12.i.i = and i64 %.143.12.i.i, %.161.12.i.i
  store i64 %cpus.2.1.12.i.i, ptr %.176.12.i.i, align 8, !noalias !155
  %.180.12.i.i = or i64 %.180.11.i.i, %cpus.2.1.12.i.i
  %.143.13.i.i = load i64, ptr %.160.13.i, align 8, !noalias !155
  %.154.13.i.i = icmp eq i64 %.152.i.i, 13
  %.161.13.i.i = select i1 %.154.13.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.13.i.i = and i64 %.143.13.i.i, %.161.13.i.i
  store i64 %cpus.2.1.13.i.i, ptr %.176.13.i.i, align 8, !noalias !155
  %.180.13.i.i = or i64 %.180.12.i.i, %cpus.2.1.13.i.i
  %.143.14.i.i = load i64, ptr %.160.14.i, align 8, !noalias !155
  %.154.14.i.i = icmp eq i64 %.152.i.i, 14
  %.161.14.i.i = select i1 %.154.14.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.14.i.i = and i64 %.143.14.i.i, %.161.14.i.i
  store i64 %cpus.2.1.14.i.i, ptr %.176.14.i.i, align 8, !noalias !155
  %.180.14.i.i = or i64 %.180.13.i.i, %cpus.2.1.14.i.i
  %.143.15.i.i = load i64, ptr %.160.15.i, align 8, !noalias !155
  %.154.15.i.i = icmp eq i64 %.152.i.i, 15
  %.161.15.i.i = select i1 %.154.15.i.i, i64 %.159.i1.i, i64 -1
  %cpus.2.1.15.i.i = and i64 %.143.15.i.i, %.161.15.i.i
  store i64 %cpus.2.1.15.i.i, ptr %.176.15.i.i, align 8, !noalias !155
  %.180.15.i.i = or i64 %.180.14.i.i, %cpus.2.1.15.i.i
  %.193.not.i.i = icmp ne i64 %.180.15.i.i, 0
  %.201.i.i = icmp samesign ult i64 %.228.i, 1024
  %or.cond.i.i = select i1 %.193.not.i.i, i1 %.201.i.i, i1 false
  br i1 %or.cond.i.i, label %B224.i.i, label %B588.i

B224.i.i:                                         ; preds = %B554.i
  %.219.i.i = call i64 @sched_setaffinity(i64 0, i64 128, i64 %.31.i), !noalias !155
  br label %B588.i

B588.i:                                           ; preds = %B224.i.i, %B554.i, %B510.i, %_ZN9kernelgen5build6native4team11_await_turnB3v85B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx.exit.i
  %.286.i = atomicrmw add ptr %.285.i, i64 1 seq_cst, align 8
  %.291.i = load atomic i64, ptr %.290.i seq_cst, align 8
  %.292.i = icmp eq i64 %.291.i, 1
  br i1 %.292.i, label %B702.i, label %B800.i

B702.i:                                           ; preds = %B588.i
  %.298.i = load i64, ptr %.235.i, align 8
  %.300.i = icmp slt i64 %.19.i, %.298.i
  br i1 %.300.i, label %B762.i, label %B800.i

B762.i:                                           ; preds = %B702.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.247.i.i)
  store ptr null, ptr %.247.i.i, align 8, !noalias !158
  %.14.i.i = load i64, ptr %.13.i.i, align 8, !noalias !158
  %.19.i.i = load i64, ptr %.18.i.i, align 8, !noalias !158
  %.30.i.i = load i64, ptr %.29.i.i, align 8, !noalias !158
  %.36.i.i = add nsw i64 %.298.i, 1
  %.12582.not.i.i = icmp slt i64 %.298.i, 0
  br i1 %.12582.not.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i, label %B250.lr.ph.i.i

B250.lr.ph.i.i:                                   ; preds = %B762.i
  %.244.i.i = mul nsw i64 %.30.i.i, %.36.i.i
  br label %B294.endif.i.i

B372.i.i:                                         ; preds = %B372.preheader.i.i, %B372.i.i
  %number.2.1.i.i = phi i64 [ %.273.i.i, %B372.i.i ], [ %.229.i.i, %B372.preheader.i.i ]
  %.241.i.i = add nsw i64 %number.2.1.i.i, %.239.i.i
  store ptr null, ptr %.247.i.i, align 8, !noalias !158
  call fastcc void @_ZN9kernelgen5build6native4team10_run_chunkB3v67B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx(ptr nonnull %.247.i.i, i64 %.14.i.i, i64 %.19.i.i, i64 %.241.i.i, i64 %.244.i.i)
  %.273.i.i = atomicrmw add ptr %sunkaddr10.i.i, i64 1 seq_cst, align 8, !noalias !158
  %.277.i.i = icmp slt i64 %.273.i.i, %.30.i.i
  br i1 %.277.i.i, label %B372.i.i, label %B470.i.i

B470.i.i:                                         ; preds = %B372.i.i, %B294.endif.i.i
  %.125.i.i = icmp sgt i64 %.12483.i.i, 1
  br i1 %.125.i.i, label %B294.endif.i.i, label %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i

B294.endif.i.i:                                   ; preds = %B470.i.i, %B250.lr.ph.i.i
  %.67.0.i.i = phi i64 [ 0, %B250.lr.ph.i.i ], [ %.138.i.i, %B470.i.i ]
  %.12483.i.i = phi i64 [ %.36.i.i, %B250.lr.ph.i.i ], [ %.134.i.i, %B470.i.i ]
  %.134.i.i = add nsw i64 %.12483.i.i, -1
  %.138.i.i = add nuw nsw i64 %.67.0.i.i, 1
  %.168.i.i = add nsw i64 %.304.i, %.67.0.i.i
  %.170.not.i.i = icmp sgt i64 %.168.i.i, %.298.i
  %.187.i.i = select i1 %.170.not.i.i, i64 %.36.i.i, i64 0
  %spec.select.i.i = sub nsw i64 %.168.i.i, %.187.i.i
  %.11.i.i.i = icmp eq i64 %.168.i.i, %.187.i.i
  %.23.i.i.i = shl i64 %spec.select.i.i, 7
  %.29.i.i.i = add i64 %.23.i.i.i, 1144
  %.29.pn.i.i.i = select i1 %.11.i.i.i, i64 896, i64 %.29.i.i.i
  %storemerge.i.i.i = add nsw i64 %.29.pn.i.i.i, %.14.i
  %.228.i.i = inttoptr i64 %storemerge.i.i.i to ptr
  %.229.i.i = atomicrmw add ptr %.228.i.i, i64 1 seq_cst, align 8, !noalias !158
  %.234.i.i = icmp slt i64 %.229.i.i, %.30.i.i
  br i1 %.234.i.i, label %B372.preheader.i.i, label %B470.i.i

B372.preheader.i.i:                               ; preds = %B294.endif.i.i
  %.239.i.i = mul nsw i64 %spec.select.i.i, %.30.i.i
  %sunkaddr.i3.i = inttoptr i64 %.29.pn.i.i.i to ptr
  %sunkaddr10.i.i = getelementptr i8, ptr %sunkaddr.i3.i, i64 %.14.i
  br label %B372.i.i

_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i: ; preds = %B470.i.i, %B762.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.247.i.i)
  br label %B800.i

B800.i:                                           ; preds = %_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit.i, %B702.i, %B588.i
  %.340.i = atomicrmw add ptr %.285.i, i64 -1 seq_cst, align 8
  br label %B312.i
}

define internal fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services, i64 %arg.size) unnamed_addr {
B0.endif:
  %.13 = add nsw i64 %arg.services, 128
  %.14 = inttoptr i64 %.13 to ptr
  %.15 = load i64, ptr %.14, align 8
  %.19 = add nsw i64 %arg.size, 4096
  %.22 = add nsw i64 %arg.services, 656
  %.23 = inttoptr i64 %.22 to ptr
  %.24 = load i64, ptr %.23, align 8
  %.113116.not = icmp slt i64 %.15, 1
  br i1 %.113116.not, label %B420, label %B196.lr.ph

B196.lr.ph:                                       ; preds = %B0.endif
  %.189.1 = ashr i64 %.19, 3
  %.223 = add i64 %arg.size, 8192
  %.224 = add i64 %.223, %.189.1
  %0 = add nuw i64 %.15, 1
  %1 = shl i64 %.15, 4
  %2 = add i64 %arg.services, 120
  %3 = add i64 %2, %1
  br label %B196

B196:                                             ; preds = %B677, %B196.lr.ph
  %lsr.iv27 = phi i64 [ %3, %B196.lr.ph ], [ %lsr.iv.next28, %B677 ]
  %lsr.iv = phi i64 [ %0, %B196.lr.ph ], [ %lsr.iv.next, %B677 ]
  %4 = add i64 %lsr.iv27, 8
  %.165 = inttoptr i64 %4 to ptr
  %.166 = load i64, ptr %.165, align 8
  %.175.not = icmp sgt i64 %.19, %.166
  %.226.not = icmp sgt i64 %.166, %.224
  %or.cond = select i1 %.175.not, i1 true, i1 %.226.not
  br i1 %or.cond, label %B677, label %B348

B348:                                             ; preds = %B196
  %.158.le = inttoptr i64 %lsr.iv27 to ptr
  %.159.le = load i64, ptr %.158.le, align 8
  %5 = add i64 %lsr.iv, -2
  %.13.i2 = add nsw i64 %.15, -1
  %.25.i = add nsw i64 %arg.services, 120
  %.29.i = inttoptr i64 %.25.i to ptr
  %.30.i = load i64, ptr %.29.i, align 8, !noalias !161
  %.31.i = shl nsw i64 %5, 4
  %.33.i = add i64 %.31.i, %arg.services
  %.34.i = add i64 %.33.i, 144
  %.35.i = inttoptr i64 %.34.i to ptr
  %.36.i = load i64, ptr %.35.i, align 8, !noalias !161
  %.37.i = sub nsw i64 %.30.i, %.36.i
  store i64 %.37.i, ptr %.29.i, align 8, !noalias !161
  %.77.i = sub nsw i64 %.13.i2, %5
  %.12254.not.i = icmp slt i64 %.77.i, 1
  br i1 %.12254.not.i, label %_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit, label %B274.preheader.i

B274.preheader.i:                                 ; preds = %B348
  %6 = sub i64 %.15, %lsr.iv
  %xtraiter.i = and i64 %.77.i, 7
  %lcmp.mod.not.i = icmp eq i64 %xtraiter.i, 0
  br i1 %lcmp.mod.not.i, label %B274.prol.loopexit.i, label %B274.prol.preheader.i

B274.prol.preheader.i:                            ; preds = %B274.preheader.i
  %7 = shl nuw nsw i64 %xtraiter.i, 4
  %8 = add i64 %.33.i, 160
  br label %B274.prol.i

B274.prol.i:                                      ; preds = %B274.prol.i, %B274.prol.preheader.i
  %lsr.iv3.i = phi i64 [ %lsr.iv.next4.i, %B274.prol.i ], [ %8, %B274.prol.preheader.i ]
  %lsr.iv1.i = phi i64 [ %lsr.iv.next2.i, %B274.prol.i ], [ %7, %B274.prol.preheader.i ]
  %9 = add i64 %lsr.iv3.i, -24
  %10 = add i64 %lsr.iv3.i, -8
  %.167.prol.i = inttoptr i64 %10 to ptr
  %.168.prol.i = load i64, ptr %.167.prol.i, align 8, !noalias !161
  %.169.prol.i = inttoptr i64 %9 to ptr
  store i64 %.168.prol.i, ptr %.169.prol.i, align 8, !noalias !161
  %11 = add i64 %lsr.iv3.i, -16
  %.179.prol.i = inttoptr i64 %lsr.iv3.i to ptr
  %.180.prol.i = load i64, ptr %.179.prol.i, align 8, !noalias !161
  %.181.prol.i = inttoptr i64 %11 to ptr
  store i64 %.180.prol.i, ptr %.181.prol.i, align 8, !noalias !161
  %lsr.iv.next2.i = add nsw i64 %lsr.iv1.i, -16
  %lsr.iv.next4.i = add i64 %lsr.iv3.i, 16
  %prol.iter.cmp.not.i = icmp eq i64 %lsr.iv.next2.i, 0
  br i1 %prol.iter.cmp.not.i, label %B274.prol.loopexit.loopexit.i, label %B274.prol.i, !llvm.loop !164

B274.prol.loopexit.loopexit.i:                    ; preds = %B274.prol.i
  %12 = add nuw i64 %xtraiter.i, %5
  %13 = sub i64 %.13.i2, %12
  br label %B274.prol.loopexit.i

B274.prol.loopexit.i:                             ; preds = %B274.prol.loopexit.loopexit.i, %B274.preheader.i
  %.1215256.unr.i = phi i64 [ %.77.i, %B274.preheader.i ], [ %13, %B274.prol.loopexit.loopexit.i ]
  %.1285355.unr.i = phi i64 [ %5, %B274.preheader.i ], [ %12, %B274.prol.loopexit.loopexit.i ]
  %14 = icmp ult i64 %6, 7
  br i1 %14, label %_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit, label %B274.preheader.new.i

B274.preheader.new.i:                             ; preds = %B274.prol.loopexit.i
  %15 = add i64 %.1215256.unr.i, 8
  %16 = shl i64 %.1285355.unr.i, 4
  %17 = add i64 %arg.services, 272
  %18 = add i64 %17, %16
  br label %B274.i

B274.i:                                           ; preds = %B274.i, %B274.preheader.new.i
  %lsr.iv7.i = phi i64 [ %lsr.iv.next8.i, %B274.i ], [ %18, %B274.preheader.new.i ]
  %lsr.iv.i = phi i64 [ %lsr.iv.next.i, %B274.i ], [ %15, %B274.preheader.new.i ]
  %19 = add i64 %lsr.iv7.i, -136
  %20 = add i64 %lsr.iv7.i, -120
  %.167.i = inttoptr i64 %20 to ptr
  %.168.i = load i64, ptr %.167.i, align 8, !noalias !161
  %.169.i = inttoptr i64 %19 to ptr
  store i64 %.168.i, ptr %.169.i, align 8, !noalias !161
  %21 = add i64 %lsr.iv7.i, -128
  %22 = add i64 %lsr.iv7.i, -112
  %.179.i = inttoptr i64 %22 to ptr
  %.180.i = load i64, ptr %.179.i, align 8, !noalias !161
  %.181.i = inttoptr i64 %21 to ptr
  store i64 %.180.i, ptr %.181.i, align 8, !noalias !161
  %23 = add i64 %lsr.iv7.i, -104
  %.167.1.i = inttoptr i64 %23 to ptr
  %.168.1.i = load i64, ptr %.167.1.i, align 8, !noalias !161
  store i64 %.168.1.i, ptr %.167.i, align 8, !noalias !161
  %24 = add i64 %lsr.iv7.i, -96
  %.179.1.i = inttoptr i64 %24 to ptr
  %.180.1.i = load i64, ptr %.179.1.i, align 8, !noalias !161
  store i64 %.180.1.i, ptr %.179.i, align 8, !noalias !161
  %25 = add i64 %lsr.iv7.i, -88
  %.167.2.i = inttoptr i64 %25 to ptr
  %.168.2.i = load i64, ptr %.167.2.i, align 8, !noalias !161
  store i64 %.168.2.i, ptr %.167.1.i, align 8, !noalias !161
  %26 = add i64 %lsr.iv7.i, -80
  %.179.2.i = inttoptr i64 %26 to ptr
  %.180.2.i = load i64, ptr %.179.2.i, align 8, !noalias !161
  store i64 %.180.2.i, ptr %.179.1.i, align 8, !noalias !161
  %27 = add i64 %lsr.iv7.i, -72
  %.167.3.i = inttoptr i64 %27 to ptr
  %.168.3.i = load i64, ptr %.167.3.i, align 8, !noalias !161
  store i64 %.168.3.i, ptr %.167.2.i, align 8, !noalias !161
  %28 = add i64 %lsr.iv7.i, -64
  %.179.3.i = inttoptr i64 %28 to ptr
  %.180.3.i = load i64, ptr %.179.3.i, align 8, !noalias !161
  store i64 %.180.3.i, ptr %.179.2.i, align 8, !noalias !161
  %29 = add i64 %lsr.iv7.i, -56
  %.167.4.i = inttoptr i64 %29 to ptr
  %.168.4.i = load i64, ptr %.167.4.i, align 8, !noalias !161
  store i64 %.168.4.i, ptr %.167.3.i, align 8, !noalias !161
  %30 = add i64 %lsr.iv7.i, -48
  %.179.4.i = inttoptr i64 %30 to ptr
  %.180.4.i = load i64, ptr %.179.4.i, align 8, !noalias !161
  store i64 %.180.4.i, ptr %.179.3.i, align 8, !noalias !161
  %31 = add i64 %lsr.iv7.i, -40
  %.167.5.i = inttoptr i64 %31 to ptr
  %.168.5.i = load i64, ptr %.167.5.i, align 8, !noalias !161
  store i64 %.168.5.i, ptr %.167.4.i, align 8, !noalias !161
  %32 = add i64 %lsr.iv7.i, -32
  %.179.5.i = inttoptr i64 %32 to ptr
  %.180.5.i = load i64, ptr %.179.5.i, align 8, !noalias !161
  store i64 %.180.5.i, ptr %.179.4.i, align 8, !noalias !161
  %33 = add i64 %lsr.iv7.i, -24
  %.167.6.i = inttoptr i64 %33 to ptr
  %.168.6.i = load i64, ptr %.167.6.i, align 8, !noalias !161
  store i64 %.168.6.i, ptr %.167.5.i, align 8, !noalias !161
  %34 = add i64 %lsr.iv7.i, -16
  %.179.6.i = inttoptr i64 %34 to ptr
  %.180.6.i = load i64, ptr %.179.6.i, align 8, !noalias !161
  store i64 %.180.6.i, ptr %.179.5.i, align 8, !noalias !161
  %35 = add i64 %lsr.iv7.i, -8
  %.167.7.i = inttoptr i64 %35 to ptr
  %.168.7.i = load i64, ptr %.167.7.i, align 8, !noalias !161
  store i64 %.168.7.i, ptr %.167.6.i, align 8, !noalias !161
  %.179.7.i = inttoptr i64 %lsr.iv7.i to ptr
  %.180.7.i = load i64, ptr %.179.7.i, align 8, !noalias !161
  store i64 %.180.7.i, ptr %.179.6.i, align 8, !noalias !161
  %lsr.iv.next.i = add i64 %lsr.iv.i, -8
  %lsr.iv.next8.i = add i64 %lsr.iv7.i, 128
  %.122.7.i = icmp sgt i64 %lsr.iv.next.i, 8
  br i1 %.122.7.i, label %B274.i, label %_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit

_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit: ; preds = %B274.i, %B348, %B274.prol.loopexit.i
  %sunkaddr.i = inttoptr i64 %arg.services to ptr
  %sunkaddr11.i = getelementptr i8, ptr %sunkaddr.i, i64 128
  store i64 %.13.i2, ptr %sunkaddr11.i, align 8, !noalias !161
  br label %common.ret.sink.split

B420:                                             ; preds = %B677, %B0.endif
  %.330 = icmp sgt i64 %arg.size, 4190207
  %spec.select = select i1 %.330, i64 2097152, i64 4096
  %.349 = add nsw i64 %arg.size, 8191
  %.390 = and i64 %.349, -4096
  %.396 = add nsw i64 %spec.select, -1
  %.397 = add i64 %.396, %.390
  %36 = icmp ult i64 %.397, 4294967296
  br i1 %36, label %37, label %42

37:                                               ; preds = %B420
  %38 = trunc nuw i64 %.397 to i32
  %39 = select i1 %.330, i32 21, i32 12
  %40 = lshr i32 %38, %39
  %41 = zext nneg i32 %40 to i64
  br label %46

42:                                               ; preds = %B420
  %43 = sdiv i64 %.397, %spec.select
  %44 = srem i64 %.397, %spec.select
  %45 = ashr i64 %44, 63
  br label %46

46:                                               ; preds = %42, %37
  %47 = phi i64 [ %41, %37 ], [ %43, %42 ]
  %.418.lobit = phi i64 [ 0, %37 ], [ %45, %42 ]
  %.406.1 = add i64 %.418.lobit, %47
  %48 = select i1 %.330, i64 21, i64 12
  %.440 = shl i64 %.406.1, %48
  %.446 = tail call i64 @aligned_alloc(i64 %spec.select, i64 %.440)
  %.451 = icmp eq i64 %.446, 0
  br i1 %.451, label %common.ret, label %B608

common.ret.sink.split:                            ; preds = %B608, %B630, %_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit
  %.446.sink6 = phi i64 [ %.159.le, %_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit ], [ %.446, %B630 ], [ %.446, %B608 ]
  %.390.sink = phi i64 [ %.166, %_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx.exit ], [ %.390, %B630 ], [ %.390, %B608 ]
  %.7.i = add nsw i64 %.446.sink6, %.24
  %.8.i = add nsw i64 %.7.i, -64
  %.9.i = inttoptr i64 %.8.i to ptr
  store i64 %.446.sink6, ptr %.9.i, align 8, !noalias !165
  %.12.i = add nsw i64 %.7.i, -56
  %.13.i = inttoptr i64 %.12.i to ptr
  store i64 %.390.sink, ptr %.13.i, align 8, !noalias !165
  br label %common.ret

common.ret:                                       ; preds = %common.ret.sink.split, %46
  %.7.i.sink = phi i64 [ 0, %46 ], [ %.7.i, %common.ret.sink.split ]
  store i64 %.7.i.sink, ptr %retptr, align 8
  ret void

B608:                                             ; preds = %46
  br i1 %.330, label %B630, label %common.ret.sink.split

B630:                                             ; preds = %B608
  %.482 = tail call i64 @madvise(i64 %.446, i64 %.390, i64 14)
  br label %common.ret.sink.split

B677:                                             ; preds = %B196
  %lsr.iv.next = add i64 %lsr.iv, -1
  %lsr.iv.next28 = add i64 %lsr.iv27, -16
  %.113 = icmp samesign ugt i64 %lsr.iv.next, 1
  br i1 %.113, label %B196, label %B420
}

declare i64 @aligned_alloc(i64, i64) local_unnamed_addr

declare i64 @madvise(i64, i64, i64) local_unnamed_addr

define i64 @kernelgen_allocate(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.9.i = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.9.i)
  store i64 0, ptr %.9.i, align 8, !noalias !166
  call fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.9.i, i64 %p0, i64 %p1)
  %.23.i = load i64, ptr %.9.i, align 8, !noalias !166
  call void @llvm.lifetime.end.p0(ptr nonnull %.9.i)
  ret i64 %.23.i
}

declare i64 @memset(i64, i64, i64) local_unnamed_addr

define i64 @kernelgen_allocate_zeros(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.16.i = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.16.i)
  %.15.i = mul nsw i64 %p2, %p1
  store i64 0, ptr %.16.i, align 8, !noalias !169
  call fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.16.i, i64 %p0, i64 %.15.i)
  %.30.i = load i64, ptr %.16.i, align 8, !noalias !169
  %.46.not.i = icmp eq i64 %.30.i, 0
  br i1 %.46.not.i, label %_ZN9kernelgen5build6native4pool14allocate_zerosB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B46.i

B46.i:                                            ; preds = %0
  %.68.i = tail call i64 @memset(i64 %.30.i, i64 0, i64 %.15.i), !noalias !169
  br label %_ZN9kernelgen5build6native4pool14allocate_zerosB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool14allocate_zerosB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %0, %B46.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.16.i)
  ret i64 %.30.i
}

declare i64 @memcpy(i64, i64, i64) local_unnamed_addr

define internal fastcc void @_ZN9kernelgen5build6native4pool8_releaseB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services, i64 range(i64 1, 0) %arg.data) unnamed_addr {
B0:
  %.10.i = alloca ptr, align 8
  %.8 = add nsw i64 %arg.data, -64
  %.9 = inttoptr i64 %.8 to ptr
  %.10 = load i64, ptr %.9, align 8
  %.12 = add nsw i64 %arg.data, -56
  %.13 = inttoptr i64 %.12 to ptr
  %.14 = load i64, ptr %.13, align 8
  %.23 = add nsw i64 %arg.services, 112
  %.24 = inttoptr i64 %.23 to ptr
  %.25 = load i64, ptr %.24, align 8
  %.31 = icmp sgt i64 %.14, %.25
  br i1 %.31, label %B166, label %B202

common.ret:                                       ; preds = %B504, %B166
  store ptr null, ptr %retptr, align 8
  ret void

B166:                                             ; preds = %B0
  %.44 = tail call i64 @free(i64 %.10)
  br label %common.ret

B202:                                             ; preds = %B0
  %.49 = add nsw i64 %arg.services, 120
  %.50 = inttoptr i64 %.49 to ptr
  %.51 = load i64, ptr %.50, align 8
  %.53 = add nsw i64 %.51, %.14
  %.55 = icmp sgt i64 %.53, %.25
  br i1 %.55, label %B338.preheader, label %B268

B268:                                             ; preds = %B202
  %sunkaddr = inttoptr i64 %arg.services to ptr
  %sunkaddr12 = getelementptr i8, ptr %sunkaddr, i64 128
  %.61 = load i64, ptr %sunkaddr12, align 8
  %.62 = icmp eq i64 %.61, 32
  br i1 %.62, label %B338.preheader, label %B504

B338.preheader:                                   ; preds = %B268, %B202
  %sunkaddr13 = inttoptr i64 %arg.services to ptr
  %sunkaddr18 = getelementptr i8, ptr %sunkaddr13, i64 128
  %sunkaddr14 = getelementptr i8, ptr %sunkaddr13, i64 136
  %sunkaddr16 = getelementptr i8, ptr %sunkaddr13, i64 120
  br label %B338

B338:                                             ; preds = %B338.backedge, %B338.preheader
  call void @llvm.lifetime.start.p0(ptr nonnull %.10.i)
  %.8.i = load i64, ptr %sunkaddr14, align 8, !noalias !172
  call fastcc void @_ZN9kernelgen5build6native4pool7_removeB3v94B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx23Literal_5bint_5d_280_29(ptr nonnull %.10.i, i64 %arg.services)
  %.38.i = tail call i64 @free(i64 %.8.i), !noalias !172
  call void @llvm.lifetime.end.p0(ptr nonnull %.10.i)
  %.96 = load i64, ptr %sunkaddr16, align 8
  %.98 = add nsw i64 %.96, %.14
  %.100 = icmp sgt i64 %.98, %.25
  br i1 %.100, label %B338.backedge, label %B434

B338.backedge:                                    ; preds = %B338, %B434
  br label %B338

B434:                                             ; preds = %B338
  %.106 = load i64, ptr %sunkaddr18, align 8
  %.107 = icmp eq i64 %.106, 32
  br i1 %.107, label %B338.backedge, label %B504

B504:                                             ; preds = %B434, %B268
  %.115 = phi i64 [ %.61, %B268 ], [ %.106, %B434 ]
  %.118.pre-phi = add i64 %arg.services, 136
  %.116 = shl i64 %.115, 4
  %.120 = add i64 %.118.pre-phi, %.116
  %.122 = inttoptr i64 %.120 to ptr
  store i64 %.10, ptr %.122, align 8
  %.129 = add i64 %arg.services, 144
  %.131 = add i64 %.129, %.116
  %.133 = inttoptr i64 %.131 to ptr
  store i64 %.14, ptr %.133, align 8
  %.138 = add nsw i64 %.115, 1
  %sunkaddr19 = inttoptr i64 %arg.services to ptr
  %sunkaddr20 = getelementptr i8, ptr %sunkaddr19, i64 128
  store i64 %.138, ptr %sunkaddr20, align 8
  %sunkaddr22 = getelementptr i8, ptr %sunkaddr19, i64 120
  %.150 = load i64, ptr %sunkaddr22, align 8
  %.152 = add nsw i64 %.150, %.14
  store i64 %.152, ptr %sunkaddr22, align 8
  br label %common.ret
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build6native4pool7_removeB3v94B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx23Literal_5bint_5d_280_29(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.services) unnamed_addr #4 {
B0.endif:
  %.10 = add nsw i64 %arg.services, 128
  %.11 = inttoptr i64 %.10 to ptr
  %.12 = load i64, ptr %.11, align 8
  %.13 = add nsw i64 %.12, -1
  %.25 = add nsw i64 %arg.services, 120
  %.29 = inttoptr i64 %.25 to ptr
  %.30 = load i64, ptr %.29, align 8
  %.34 = add nsw i64 %arg.services, 144
  %.35 = inttoptr i64 %.34 to ptr
  %.36 = load i64, ptr %.35, align 8
  %.37 = sub nsw i64 %.30, %.36
  store i64 %.37, ptr %.29, align 8
  %.78 = icmp slt i64 %.12, 2
  %..13 = select i1 %.78, i64 0, i64 %.13
  %.12254 = icmp sgt i64 %..13, 0
  br i1 %.12254, label %B274.preheader, label %B460

B274.preheader:                                   ; preds = %B0.endif
  %xtraiter = and i64 %..13, 7
  %0 = icmp samesign ult i64 %..13, 8
  br i1 %0, label %B274.epil.preheader, label %B274.preheader.new

B274.preheader.new:                               ; preds = %B274.preheader
  %1 = add i64 %arg.services, 272
  %2 = lshr i64 %..13, 3
  %3 = mul nsw i64 %2, -8
  br label %B274

B274:                                             ; preds = %B274, %B274.preheader.new
  %lsr.iv3 = phi i64 [ %lsr.iv.next4, %B274 ], [ %3, %B274.preheader.new ]
  %lsr.iv4 = phi i64 [ %lsr.iv.next5, %B274 ], [ %1, %B274.preheader.new ]
  %4 = add i64 %lsr.iv4, -136
  %5 = add i64 %lsr.iv4, -120
  %.167 = inttoptr i64 %5 to ptr
  %.168 = load i64, ptr %.167, align 8
  %.169 = inttoptr i64 %4 to ptr
  store i64 %.168, ptr %.169, align 8
  %6 = add i64 %lsr.iv4, -128
  %7 = add i64 %lsr.iv4, -112
  %.179 = inttoptr i64 %7 to ptr
  %.180 = load i64, ptr %.179, align 8
  %.181 = inttoptr i64 %6 to ptr
  store i64 %.180, ptr %.181, align 8
  %8 = add i64 %lsr.iv4, -104
  %.167.1 = inttoptr i64 %8 to ptr
  %.168.1 = load i64, ptr %.167.1, align 8
  store i64 %.168.1, ptr %.167, align 8
  %9 = add i64 %lsr.iv4, -96
  %.179.1 = inttoptr i64 %9 to ptr
  %.180.1 = load i64, ptr %.179.1, align 8
  store i64 %.180.1, ptr %.179, align 8
  %10 = add i64 %lsr.iv4, -88
  %.167.2 = inttoptr i64 %10 to ptr
  %.168.2 = load i64, ptr %.167.2, align 8
  store i64 %.168.2, ptr %.167.1, align 8
  %11 = add i64 %lsr.iv4, -80
  %.179.2 = inttoptr i64 %11 to ptr
  %.180.2 = load i64, ptr %.179.2, align 8
  store i64 %.180.2, ptr %.179.1, align 8
  %12 = add i64 %lsr.iv4, -72
  %.167.3 = inttoptr i64 %12 to ptr
  %.168.3 = load i64, ptr %.167.3, align 8
  store i64 %.168.3, ptr %.167.2, align 8
  %13 = add i64 %lsr.iv4, -64
  %.179.3 = inttoptr i64 %13 to ptr
  %.180.3 = load i64, ptr %.179.3, align 8
  store i64 %.180.3, ptr %.179.2, align 8
  %14 = add i64 %lsr.iv4, -56
  %.167.4 = inttoptr i64 %14 to ptr
  %.168.4 = load i64, ptr %.167.4, align 8
  store i64 %.168.4, ptr %.167.3, align 8
  %15 = add i64 %lsr.iv4, -48
  %.179.4 = inttoptr i64 %15 to ptr
  %.180.4 = load i64, ptr %.179.4, align 8
  store i64 %.180.4, ptr %.179.3, align 8
  %16 = add i64 %lsr.iv4, -40
  %.167.5 = inttoptr i64 %16 to ptr
  %.168.5 = load i64, ptr %.167.5, align 8
  store i64 %.168.5, ptr %.167.4, align 8
  %17 = add i64 %lsr.iv4, -32
  %.179.5 = inttoptr i64 %17 to ptr
  %.180.5 = load i64, ptr %.179.5, align 8
  store i64 %.180.5, ptr %.179.4, align 8
  %18 = add i64 %lsr.iv4, -24
  %.167.6 = inttoptr i64 %18 to ptr
  %.168.6 = load i64, ptr %.167.6, align 8
  store i64 %.168.6, ptr %.167.5, align 8
  %19 = add i64 %lsr.iv4, -16
  %.179.6 = inttoptr i64 %19 to ptr
  %.180.6 = load i64, ptr %.179.6, align 8
  store i64 %.180.6, ptr %.179.5, align 8
  %20 = add i64 %lsr.iv4, -8
  %.167.7 = inttoptr i64 %20 to ptr
  %.168.7 = load i64, ptr %.167.7, align 8
  store i64 %.168.7, ptr %.167.6, align 8
  %.179.7 = inttoptr i64 %lsr.iv4 to ptr
  %.180.7 = load i64, ptr %.179.7, align 8
  store i64 %.180.7, ptr %.179.6, align 8
  %lsr.iv.next5 = add i64 %lsr.iv4, 128
  %lsr.iv.next4 = add nsw i64 %lsr.iv3, 8
  %niter.ncmp.7 = icmp eq i64 %lsr.iv.next4, 0
  br i1 %niter.ncmp.7, label %B460.loopexit.unr-lcssa, label %B274

B460.loopexit.unr-lcssa:                          ; preds = %B274
  %unroll_iter = and i64 %..13, 9223372036854775800
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B460, label %B274.epil.preheader

B274.epil.preheader:                              ; preds = %B460.loopexit.unr-lcssa, %B274.preheader
  %.1285355.epil.init = phi i64 [ 0, %B274.preheader ], [ %unroll_iter, %B460.loopexit.unr-lcssa ]
  %21 = shl i64 %.1285355.epil.init, 4
  %22 = add i64 %arg.services, 160
  %23 = add i64 %22, %21
  br label %B274.epil

B274.epil:                                        ; preds = %B274.epil, %B274.epil.preheader
  %lsr.iv2 = phi i64 [ %lsr.iv.next3, %B274.epil ], [ %xtraiter, %B274.epil.preheader ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B274.epil ], [ %23, %B274.epil.preheader ]
  %24 = add i64 %lsr.iv, -24
  %25 = add i64 %lsr.iv, -8
  %.167.epil = inttoptr i64 %25 to ptr
  %.168.epil = load i64, ptr %.167.epil, align 8
  %.169.epil = inttoptr i64 %24 to ptr
  store i64 %.168.epil, ptr %.169.epil, align 8
  %26 = add i64 %lsr.iv, -16
  %.179.epil = inttoptr i64 %lsr.iv to ptr
  %.180.epil = load i64, ptr %.179.epil, align 8
  %.181.epil = inttoptr i64 %26 to ptr
  store i64 %.180.epil, ptr %.181.epil, align 8
  %lsr.iv.next = add i64 %lsr.iv, 16
  %lsr.iv.next3 = add nsw i64 %lsr.iv2, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next3, 0
  br i1 %epil.iter.cmp.not, label %B460, label %B274.epil, !llvm.loop !176

B460:                                             ; preds = %B274.epil, %B460.loopexit.unr-lcssa, %B0.endif
  %sunkaddr = inttoptr i64 %arg.services to ptr
  %sunkaddr6 = getelementptr i8, ptr %sunkaddr, i64 128
  store i64 %.13, ptr %sunkaddr6, align 8
  store ptr null, ptr %retptr, align 8
  ret void
}

define i64 @kernelgen_reallocate(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.17.i = alloca i64, align 8
  %.107.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.17.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.107.i)
  store i64 0, ptr %.17.i, align 8, !noalias !177
  call fastcc void @_ZN9kernelgen5build6native4pool9_allocateB3v87B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.17.i, i64 %p0, i64 %p2)
  %.31.i = load i64, ptr %.17.i, align 8, !noalias !177
  %.47.i = icmp ne i64 %.31.i, 0
  %.50.i = icmp ne i64 %p1, 0
  %or.cond.i = select i1 %.47.i, i1 %.50.i, i1 false
  br i1 %or.cond.i, label %B44.i, label %_ZN9kernelgen5build6native4pool10reallocateB3v91B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B44.i:                                            ; preds = %0
  %.53.i = add nsw i64 %p1, -64
  %.54.i = inttoptr i64 %.53.i to ptr
  %.55.i = load i64, ptr %.54.i, align 8, !noalias !177
  %.58.i = add nsw i64 %p1, -56
  %.59.i = inttoptr i64 %.58.i to ptr
  %.60.i = load i64, ptr %.59.i, align 8, !noalias !177
  %.61.i = sub i64 %.55.i, %p1
  %.63.i = add i64 %.61.i, %.60.i
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 %.63.i, i64 %p2)
  %.103.i = tail call i64 @memcpy(i64 %.31.i, i64 %p1, i64 %.11.i.i), !noalias !177
  store ptr null, ptr %.107.i, align 8, !noalias !177
  call fastcc void @_ZN9kernelgen5build6native4pool8_releaseB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.107.i, i64 %p0, i64 %p1)
  br label %_ZN9kernelgen5build6native4pool10reallocateB3v91B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool10reallocateB3v91B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %0, %B44.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.17.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.107.i)
  ret i64 %.31.i
}

define noundef i64 @kernelgen_release(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.18.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.18.i)
  %.13.not.i = icmp eq i64 %p1, 0
  br i1 %.13.not.i, label %_ZN9kernelgen5build6native4pool7releaseB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B8.i

B8.i:                                             ; preds = %0
  store ptr null, ptr %.18.i, align 8, !noalias !180
  call fastcc void @_ZN9kernelgen5build6native4pool8_releaseB3v92B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx(ptr nonnull %.18.i, i64 %p0, i64 %p1)
  br label %_ZN9kernelgen5build6native4pool7releaseB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool7releaseB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %0, %B8.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.18.i)
  ret i64 0
}

define noundef i64 @kernelgen_trim(i64 %p0, i64 %p1, i64 %p2, i64 %p3) local_unnamed_addr {
  %.10.i.i = alloca ptr, align 8
  %.14.i = add nsw i64 %p0, 128
  %.15.i = inttoptr i64 %.14.i to ptr
  %.16.i = load i64, ptr %.15.i, align 8, !noalias !183
  %.17.not.i = icmp eq i64 %.16.i, 0
  br i1 %.17.not.i, label %_ZN9kernelgen5build6native4pool4trimB3v96B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B56.i

B56.i:                                            ; preds = %0
  %.21.i = add nsw i64 %p0, 120
  %.22.i = inttoptr i64 %.21.i to ptr
  %.23.i = load i64, ptr %.22.i, align 8, !noalias !183
  %.25.i = icmp sgt i64 %.23.i, %p1
  br i1 %.25.i, label %B116.preheader.i, label %_ZN9kernelgen5build6native4pool4trimB3v96B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

B116.preheader.i:                                 ; preds = %B56.i
  %.6.i.i = add nsw i64 %p0, 136
  %.7.i.i = inttoptr i64 %.6.i.i to ptr
  br label %B116.i

B116.i:                                           ; preds = %B198.i, %B116.preheader.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.10.i.i), !noalias !183
  %.8.i.i = load i64, ptr %.7.i.i, align 8, !noalias !186
  call fastcc void @_ZN9kernelgen5build6native4pool7_removeB3v94B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx23Literal_5bint_5d_280_29(ptr nonnull %.10.i.i, i64 %p0)
  %.38.i.i = tail call i64 @free(i64 %.8.i.i), !noalias !186
  call void @llvm.lifetime.end.p0(ptr nonnull %.10.i.i), !noalias !183
  %.62.i = load i64, ptr %.15.i, align 8, !noalias !183
  %.63.not.i = icmp eq i64 %.62.i, 0
  br i1 %.63.not.i, label %_ZN9kernelgen5build6native4pool4trimB3v96B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit, label %B198.i

B198.i:                                           ; preds = %B116.i
  %.69.i = load i64, ptr %.22.i, align 8, !noalias !183
  %.71.i = icmp sgt i64 %.69.i, %p1
  br i1 %.71.i, label %B116.i, label %_ZN9kernelgen5build6native4pool4trimB3v96B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit

_ZN9kernelgen5build6native4pool4trimB3v96B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx.exit: ; preds = %B116.i, %B198.i, %0, %B56.i
  ret i64 0
}

attributes #0 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #4 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #5 = { noreturn }

!0 = !{!1}
!1 = distinct !{!1, !2, !"_ZN9kernelgen5build6native4call6_ownedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!2 = distinct !{!2, !"_ZN9kernelgen5build6native4call6_ownedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!3 = !{!4}
!4 = distinct !{!4, !5, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!5 = distinct !{!5, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!6 = !{!7}
!7 = distinct !{!7, !8, !"_ZN9kernelgen5build6native4call6_ownedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!8 = distinct !{!8, !"_ZN9kernelgen5build6native4call6_ownedB3v72B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!9 = !{!10}
!10 = distinct !{!10, !11, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!11 = distinct !{!11, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!12 = !{!13}
!13 = distinct !{!13, !14, !"_ZN9kernelgen5build6native4call7_pinnedB3v69B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!14 = distinct !{!14, !"_ZN9kernelgen5build6native4call7_pinnedB3v69B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!15 = !{!16, !13}
!16 = distinct !{!16, !17, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!17 = distinct !{!17, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!18 = !{!19, !13}
!19 = distinct !{!19, !20, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!20 = distinct !{!20, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!21 = !{!22, !13}
!22 = distinct !{!22, !23, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!23 = distinct !{!23, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!24 = !{!25}
!25 = distinct !{!25, !26, !"_ZN9kernelgen5build6native4team6launchB3v61B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx23Literal_5bint_5d_281_29: %retptr"}
!26 = distinct !{!26, !"_ZN9kernelgen5build6native4team6launchB3v61B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx23Literal_5bint_5d_281_29"}
!27 = !{!"branch_weights", i32 1, i32 99}
!28 = !{!29}
!29 = distinct !{!29, !30, !"_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!30 = distinct !{!30, !"_ZN9kernelgen5build6native4team7_enlistB3v62B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!31 = !{!"branch_weights", i32 99, i32 1}
!32 = !{!33}
!33 = distinct !{!33, !34, !"_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!34 = distinct !{!34, !"_ZN9kernelgen5build6native4team9_is_readyB3v63B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!35 = !{!36}
!36 = distinct !{!36, !37, !"_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!37 = distinct !{!37, !"_ZN9kernelgen5build6native4team13_run_togetherB3v64B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!38 = !{!39, !41, !36}
!39 = distinct !{!39, !40, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!40 = distinct !{!40, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!41 = distinct !{!41, !40, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %excinfo"}
!42 = distinct !{!42, !43}
!43 = !{!"llvm.loop.peeled.count", i32 1}
!44 = distinct !{!44, !45}
!45 = !{!"llvm.loop.unroll.disable"}
!46 = distinct !{!46, !45}
!47 = !{!48}
!48 = distinct !{!48, !49, !"_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!49 = distinct !{!49, !"_ZN9kernelgen5build6native4team9_run_partB3v68B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!50 = distinct !{!50, !45}
!51 = distinct !{!51, !45}
!52 = distinct !{!52, !45}
!53 = distinct !{!53, !45}
!54 = !{!55}
!55 = distinct !{!55, !56, !"_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!56 = distinct !{!56, !"_ZN9kernelgen5build6native4call4callB3v42B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!57 = !{!58, !55}
!58 = distinct !{!58, !59, !"_ZN9kernelgen5build6native4bind6gatherB3v43B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!59 = distinct !{!59, !"_ZN9kernelgen5build6native4bind6gatherB3v43B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!60 = distinct !{!60, !45}
!61 = !{!62, !58, !55}
!62 = distinct !{!62, !63, !"_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!63 = distinct !{!63, !"_ZN9kernelgen5build6native4bind15_gather_outputsB3v44B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!64 = !{!65, !62, !58, !55}
!65 = distinct !{!65, !66, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!66 = distinct !{!66, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!67 = !{!68, !58, !55}
!68 = distinct !{!68, !69, !"_ZN9kernelgen5build6native4bind13_gather_namedB3v46B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!69 = distinct !{!69, !"_ZN9kernelgen5build6native4bind13_gather_namedB3v46B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!70 = distinct !{!70, !45}
!71 = distinct !{!71, !45}
!72 = distinct !{!72, !45}
!73 = !{!74, !55}
!74 = distinct !{!74, !75, !"_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!75 = distinct !{!75, !"_ZN9kernelgen5build6native4call11_serve_flatB3v49B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!76 = !{!77, !74, !55}
!77 = distinct !{!77, !78, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!78 = distinct !{!78, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!79 = !{!80, !74, !55}
!80 = distinct !{!80, !81, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!81 = distinct !{!81, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!82 = !{!83, !74, !55}
!83 = distinct !{!83, !84, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!84 = distinct !{!84, !"_ZN9kernelgen5build6native4call6_alikeB3v50B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!85 = !{!86, !74, !55}
!86 = distinct !{!86, !87, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!87 = distinct !{!87, !"_ZN9kernelgen5build6native4call8_step_ofB3v51B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!88 = !{!89, !74, !55}
!89 = distinct !{!89, !90, !"_ZN9kernelgen5build6native4call8_size_ofB3v52B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!90 = distinct !{!90, !"_ZN9kernelgen5build6native4call8_size_ofB3v52B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!91 = distinct !{!91, !45}
!92 = !{!93, !74, !55}
!93 = distinct !{!93, !94, !"_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x: %retptr"}
!94 = distinct !{!94, !"_ZN9kernelgen5build6native4call10_new_arrayB3v55B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx23Literal_5bint_5d_280_29x"}
!95 = !{!96, !74, !55}
!96 = distinct !{!96, !97, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!97 = distinct !{!97, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!98 = !{!99, !74, !55}
!99 = distinct !{!99, !100, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!100 = distinct !{!100, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!101 = !{!102, !104, !74, !55}
!102 = distinct !{!102, !103, !"_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx: %retptr"}
!103 = distinct !{!103, !"_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx"}
!104 = distinct !{!104, !103, !"_ZN9kernelgen5build6native4call9_run_flatB3v59B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx: %excinfo"}
!105 = !{!106, !74, !55}
!106 = distinct !{!106, !107, !"_ZN9kernelgen5build6native4call11_flat_apartB3v53B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!107 = distinct !{!107, !"_ZN9kernelgen5build6native4call11_flat_apartB3v53B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!108 = !{!109, !55}
!109 = distinct !{!109, !110, !"_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!110 = distinct !{!110, !"_ZN9kernelgen5build6native4call14_serve_plannedB3v73B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!111 = !{!112, !109, !55}
!112 = distinct !{!112, !113, !"_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!113 = distinct !{!113, !"_ZN9kernelgen5build6native4call10_find_planB3v74B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!114 = !{!115, !109, !55}
!115 = distinct !{!115, !116, !"_ZN9kernelgen5build6native4call14_planned_apartB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!116 = distinct !{!116, !"_ZN9kernelgen5build6native4call14_planned_apartB3v77B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!117 = !{!118, !109, !55}
!118 = distinct !{!118, !119, !"_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx: %retptr"}
!119 = distinct !{!119, !"_ZN9kernelgen5build6native4call10_new_arrayB3v78B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx"}
!120 = !{!121, !109, !55}
!121 = distinct !{!121, !122, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!122 = distinct !{!122, !"_ZN9kernelgen5build6native4call9_drop_newB3v57B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!123 = !{!124, !109, !55}
!124 = distinct !{!124, !125, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!125 = distinct !{!125, !"_ZN9kernelgen5build6native4call9_keep_newB3v58B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!126 = !{!127, !109, !55}
!127 = distinct !{!127, !128, !"_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!128 = distinct !{!128, !"_ZN9kernelgen5build6native4call12_run_plannedB3v79B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!129 = distinct !{!129, !45}
!130 = !{!131, !55}
!131 = distinct !{!131, !132, !"_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!132 = distinct !{!132, !"_ZN9kernelgen5build6native4call16_leave_to_pythonB3v80B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!133 = distinct !{!133, !45}
!134 = !{!135, !55}
!135 = distinct !{!135, !136, !"_ZN9kernelgen5build6native4bind6locateB3v47B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!136 = distinct !{!136, !"_ZN9kernelgen5build6native4bind6locateB3v47B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!137 = !{!138, !135, !55}
!138 = distinct !{!138, !139, !"_ZN9kernelgen5build6native4bind14_locate_numberB3v48B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx: %retptr"}
!139 = distinct !{!139, !"_ZN9kernelgen5build6native4bind14_locate_numberB3v48B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxx"}
!140 = !{!141, !138, !135, !55}
!141 = distinct !{!141, !142, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!142 = distinct !{!142, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!143 = !{!144, !135, !55}
!144 = distinct !{!144, !145, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!145 = distinct !{!145, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!146 = !{!147, !135, !55}
!147 = distinct !{!147, !148, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!148 = distinct !{!148, !"_ZN9kernelgen5build6native4bind7kind_ofB3v45B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!149 = !{!150}
!150 = distinct !{!150, !151, !"_ZN9kernelgen5build6native4call20launch_with_pointersB3v81B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!151 = distinct !{!151, !"_ZN9kernelgen5build6native4call20launch_with_pointersB3v81B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!152 = !{!153}
!153 = distinct !{!153, !154, !"_ZN9kernelgen5build6native4team11_await_turnB3v85B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!154 = distinct !{!154, !"_ZN9kernelgen5build6native4team11_await_turnB3v85B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!155 = !{!156}
!156 = distinct !{!156, !157, !"_ZN9kernelgen5build6native4team10_leave_cpuB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx: %retptr"}
!157 = distinct !{!157, !"_ZN9kernelgen5build6native4team10_leave_cpuB3v84B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxx"}
!158 = !{!159}
!159 = distinct !{!159, !160, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!160 = distinct !{!160, !"_ZN9kernelgen5build6native4team12_take_chunksB3v66B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!161 = !{!162}
!162 = distinct !{!162, !163, !"_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx: %retptr"}
!163 = distinct !{!163, !"_ZN9kernelgen5build6native4pool7_removeB3v88B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExx"}
!164 = distinct !{!164, !45}
!165 = !{}
!166 = !{!167}
!167 = distinct !{!167, !168, !"_ZN9kernelgen5build6native4pool8allocateB3v86B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!168 = distinct !{!168, !"_ZN9kernelgen5build6native4pool8allocateB3v86B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!169 = !{!170}
!170 = distinct !{!170, !171, !"_ZN9kernelgen5build6native4pool14allocate_zerosB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!171 = distinct !{!171, !"_ZN9kernelgen5build6native4pool14allocate_zerosB3v90B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!172 = !{!173, !175}
!173 = distinct !{!173, !174, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!174 = distinct !{!174, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
!175 = distinct !{!175, !174, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %excinfo"}
!176 = distinct !{!176, !45}
!177 = !{!178}
!178 = distinct !{!178, !179, !"_ZN9kernelgen5build6native4pool10reallocateB3v91B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!179 = distinct !{!179, !"_ZN9kernelgen5build6native4pool10reallocateB3v91B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!180 = !{!181}
!181 = distinct !{!181, !182, !"_ZN9kernelgen5build6native4pool7releaseB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!182 = distinct !{!182, !"_ZN9kernelgen5build6native4pool7releaseB3v95B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!183 = !{!184}
!184 = distinct !{!184, !185, !"_ZN9kernelgen5build6native4pool4trimB3v96B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx: %retptr"}
!185 = distinct !{!185, !"_ZN9kernelgen5build6native4pool4trimB3v96B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBExxxx"}
!186 = !{!187, !184}
!187 = distinct !{!187, !188, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx: %retptr"}
!188 = distinct !{!188, !"_ZN9kernelgen5build6native4pool12_drop_oldestB3v93B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx"}
